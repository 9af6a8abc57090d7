"""What may stand beside a yes and changes nothing: praise, sympathy, reasons, thanks, how the writer's day is.

The one idea: each is told as a family of clauses, and no clause of it can be a condition, a wish or a doubt.
"""
