"""First names by which somebody is greeted, beside those of our own people.

The one idea: "Hi Sue," greets, and "Hi Stop." does not; so the names are a list, and a word that is on none is something
said. None of them is a word that could matter to an answer.
"""

from typing import Final

FIRST_NAMES: Final = frozenset(
    "aaron abbie abigail adam adrian ahmed aisha alan albert alex alexander alexandra alfie ali alice alison amanda amber "
    "amelia amina amira amy andrea andrew andy angela angie anita ann anna annabel anne annie anthony antonia arthur ash "
    "ashley ayesha barbara barry beatrice becca becky ben benjamin bernadette bernard bess beth bethan bethany bev beverley "
    "bill billy bob brenda brian bridget bronwen bruce caitlin callum cameron camilla carl carla carol carole caroline "
    "carolyn carys catherine cath cathy catrin cerys charles charlie charlotte chloe chris christian christina christine "
    "christopher ciara claire clare clive colin connor craig dafydd daisy dan daniel danielle danny darren dave david davina "
    "dawn dean deb debbie deborah debra dee denise dennis derek diana diane dominic donna dorothy dylan eddie edward eileen "
    "elaine eleanor elena eleri elin elizabeth ella ellen ellie elsie emily emma eric erin esther ethan eve evelyn faisal "
    "farah fatima felicity fiona florence fran frances francesca francis frank fred freddie freya gareth gary gemma geoff "
    "geoffrey george georgia georgina gerald gill gillian gina glen glenys gordon graham greg gwen gwyn hannah harriet harry "
    "hassan hazel heather heidi helen helena henry hilary holly howard hugh huw ian ibrahim imogen imran ingrid irene iris "
    "isaac isabel isabella isla ivy jack jackie jacob jacqui jacqueline jade jake james jamie jan jane janet janice jason "
    "jasmine jay jean jeff jen jenna jennifer jenny jeremy jess jessica jill jim jo joan joanna joanne joe joel john johnny "
    "jon jonathan jordan joseph josh joshua joy joyce judith judy julia julian julie june justin karen karl kate katherine "
    "kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin khalid kieran kim kirsty kitty laura lauren "
    "lawrence leah leanne lee leo leon lesley leslie lewis liam lily linda lindsay lisa liz lizzie llinos lloyd lois "
    "lorna lorraine louis louise lucy luke lydia lynda lynn lynne maddie madeleine maggie malcolm mandy marc marcus margaret "
    "maria marian marie marilyn marion mariam martha martin martyn mary matt matthew maureen maurice max megan mehmet mel "
    "melanie melissa michael michelle mick mike mo mohammed moira molly monica morag morgan muhammad nadia nadine nancy naomi "
    "natalie natasha nathan neil nerys nia niall nicholas nick nicki nicky nicola nicole nigel nina noel nora norman olive "
    "oliver olivia olwen omar oscar owen paddy pam pamela pat patricia patrick paul paula pauline penny pete peter phil "
    "philip philippa phoebe phyllis pippa polly priya rachael rachel ralph ray raymond rebecca rhian rhiannon rhys richard "
    "rita rob robert robin robyn roger ron rosa rosalind rose rosemary rosie ross roy ruby rupert russell ruth ryan sadia "
    "sally sam samantha samina samuel sandra sanjay sara sarah scott sean selina seth shannon sharon shaun sheila shelley "
    "shirley shona sian sidney simon sinead sonia sophia sophie stacey stella stephanie stephen steve steven stewart stuart "
    "sue sunita susan susannah susie suzanne sylvia tamsin tania tanya tara terence teresa terry tess theo theresa thomas "
    "tim timothy tina toby tobias tom tommy toni tony tracey tracy trevor trish tristan una usha val valerie vanessa vera "
    "veronica vicki vicky victoria vincent viv vivien wayne wendy wilf william winifred yasmin yvonne zahra zain zara zoe".split()
)
