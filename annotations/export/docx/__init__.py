"""The Word copy: the story in Word's styles, its marks and notes as Word's comments on their very words."""
