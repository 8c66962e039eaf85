#!/usr/bin/env python3
"""Makes the definitions beside it anew, in the folder it is started in:

    npm pack hl7.fhir.uv.sdc@4.0.0-ballot hl7.fhir.uv.extensions.r4@5.3.0-ballot-tc1
    python3 make.py hl7.fhir.uv.sdc-4.0.0-ballot.tgz hl7.fhir.uv.extensions.r4-5.3.0-ballot-tc1.tgz
"""
import json
import sys
import tarfile

SDC = """
    sdc-questionnaire sdc-questionnairecommon sdc-questionnaire-search sdc-questionnaire-adapt sdc-questionnaire-adapt-srch
    sdc-questionnaireresponse sdc-questionnaireresponsecommon sdc-questionnaireresponse-adapt sdc-usagecontext
    parameters-questionnaire-next-question-in parameters-questionnaire-next-question-out
    sdc-questionnaire-questionnaireAdaptive sdc-questionnaire-endpoint sdc-questionnaire-performerType
    sdc-questionnaire-assemble-expectation sdc-questionnaire-assembledFrom sdc-questionnaire-itemMedia sdc-questionnaire-itemAnswerMedia
    sdc-questionnaire-optionalDisplay sdc-rendering-criticalExtension""".split()
EXTENSIONS = """
    CodeSystem-version-algorithm designNote display itemWeight workflow-adheresTo workflow-triggeredBy questionnaire-hidden rendering-style rendering-xhtml
    questionnaireresponse-completionMode questionnaireresponse-signature""".split()
# Of R5, which is in neither package: what the profiles above name, and no more of it than that it exists.
R5 = [("Questionnaire", "versionAlgorithm[x]", ["string", "Coding"]), ("Questionnaire", "copyrightLabel", ["string"]),
      ("Questionnaire.item", "answerConstraint", ["code"]), ("QuestionnaireResponse", "source", ["Reference"])]


def write(name, resource):
    for large in ("snapshot", "text"):
        resource.pop(large, None)
    with open(name + ".json", "w", encoding="utf-8") as file:
        json.dump(resource, file, ensure_ascii=False, indent=1)
        file.write("\n")


def copy(package, names):
    with tarfile.open(package) as tar:
        for name in names:
            file = name if name.startswith("CodeSystem-") else "StructureDefinition-" + name
            write(file, json.load(tar.extractfile("package/" + file + ".json")))


def r5(context, name, types):
    url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-" + context + "." + name
    write("StructureDefinition-r5-" + context + "." + name.replace("[x]", ""), {
        "resourceType": "StructureDefinition", "url": url, "name": "R5" + name.replace("[x]", ""), "status": "draft",
        "fhirVersion": "4.0.1", "kind": "complex-type", "abstract": False, "type": "Extension",
        "context": [{"type": "element", "expression": context}],
        "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension", "derivation": "constraint",
        "differential": {"element": [
            {"id": "Extension", "path": "Extension"},
            {"id": "Extension.extension", "path": "Extension.extension", "max": "0"},
            {"id": "Extension.url", "path": "Extension.url", "fixedUri": url},
            {"id": "Extension.value[x]", "path": "Extension.value[x]", "min": 1, "type": [{"code": code} for code in types]}]}})


copy(sys.argv[1], SDC)
copy(sys.argv[2], EXTENSIONS)
for each in R5:
    r5(*each)
