package org.foramen.command.rules;

/** What somebody with back pain of some weeks and nothing else answers to the spine pack, as JSON. */
final class Usual {

    static final String ANSWERS = """
            {"main_symptoms":["pain","tingling"],"regions":["low_back","leg"],"duration":"1_6w","respondent":"self","age":42,"sex":null,\
            "stroke_signs":["none"],"breath_swallow":"no","chest_pain":"no","saddle_numbness":"no","both_legs":["none"],"bladder_change":["none"],\
            "bowel_change":"no","urine_signs":"no","sexual_change":"not_say","danger_pain":["none"],"fever":"no","rash":"no","trauma":"none",\
            "weakness_where":["none"],"gait_change":"no","hand_clumsy":"no","trend":"same","weight_loss":"no","neck_shock":"no","pain_score":6,\
            "radiates":["leg"],"night_pain":"no","numb_where":["one_leg_foot"],"numb_pattern":"comes_goes","pregnancy":"no","cancer_history":"no",\
            "infection_risk":["none"],"bone_risk":["none"],"prior_surgery":"no"}""";

    private Usual() {
    }
}
