"""What a feature, an environment, evidence, a standing, a change and an error *are*, and which changes make sense.

True with pencil and paper: no input or output, no clock, no Qt. `ports.py` names what the outside must satisfy.
The words are the product's; a vendor's word never reaches this folder.
"""
