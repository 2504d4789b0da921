"""What refers to names: noun phrases such as "the company", and pronouns."""
