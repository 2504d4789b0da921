"""The copy for annotation tools: a W3C AnnotationCollection in JSON-LD (https://www.w3.org/TR/annotation-model/).

Every key is one of the W3C context or begins with a prefix that it has (schema.org's, for what a newspaper story and a
claim are), so that any JSON-LD processor keeps everything with that context alone.
"""
