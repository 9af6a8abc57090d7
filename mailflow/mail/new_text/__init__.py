"""What somebody newly wrote: a reply without what it quotes, a first message without what it passes on."""
