"""The notebook: every mark and note over all stories, searched, narrowed down, changed by the hundred, taken away."""
