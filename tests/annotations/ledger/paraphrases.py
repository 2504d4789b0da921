"""Invented claims about an invented coast: pairs that say the same with some words in common (``SAME``) or with none
(``FAR``), and others that do not."""

SAME = [
    (
        "The ferry Linnet carried 300 passengers when its pump failed.",
        "About 300 people were aboard the Linnet when the pump broke down.",
    ),
    (
        "The harbour authority knew of the leak in March.",
        "The harbour authority had been told about the leak months before, in March.",
    ),
    (
        "Unemployment in Estmere fell to 4 per cent.",
        "The unemployment rate of Estmere dropped to four per cent last year.",
    ),
    (
        "The mayor of Port Ansell will resign on Friday.",
        "Port Ansell's mayor plans to step down at the end of the week.",
    ),
    (
        "The new bridge at Marrow Bay cost 12 million euros.",
        "Building the Marrow Bay bridge swallowed more than 12 million euros.",
    ),
    (
        "The tannery poisoned the river Orla.",
        "Chemicals from the tannery have been poisoning the Orla for years.",
    ),
    (
        "Two inspectors flagged the pump before the ferry sailed.",
        "Inspectors had warned about the ferry's pump twice.",
    ),
    (
        "The council closed three libraries to save money.",
        "Three libraries were shut by the council because of the cuts.",
    ),
]
FAR = [
    ("Teachers earn too little to rent a flat.", "Salaries at schools are not enough for housing."),
    ("Snow blocked the mountain road.", "The pass was closed by heavy winter weather."),
    ("Doctors are leaving for richer countries.", "Physicians emigrate because wages abroad are higher."),
    ("The bank lent money to a bankrupt builder.", "Loans went to an insolvent construction company."),
    ("Children got sick after swimming.", "Pupils fell ill when they had bathed in the lake."),
]
OTHERS = [
    "The ferry company was fined for late sailings.",
    "The minister praised the new school in Estmere.",
    "Fishing quotas for herring will be halved next season.",
    "A storm tore the roof off the market hall.",
    "The police arrested two men over the theft of copper cable.",
    "Rents in Port Ansell rose by 9 per cent.",
    "The hospital has 40 beds fewer than five years ago.",
    "The union called off the strike of the tram drivers.",
    "Bathing water at Marrow Bay failed the test.",
    "The court rejected the appeal of the shipyard.",
    "The line dropped the contractor that serviced its pumps.",
    "The wind park will power 20,000 homes.",
]
