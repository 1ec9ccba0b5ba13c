// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseline.h"

#include "scoring.h"
#include "trial.h"

#include "snac/base/number_text.h"
#include "snac/evolution/objectives.h"

namespace snac::study {

Trial Baseline::asTrial() const
{
    Trial trial;
    trial.state = TrialState::Complete;
    trial.origin.origin = "baseline network " + name();
    trial.hardware = hardware;
    trial.price = Price::Own;
    trial.metrics = metrics;
    trial.values = values;
    trial.violation = violation;
    return trial;
}

std::string Baseline::name() const
{
    return origin.file;
}

std::string baselineText(const Baseline& baseline)
{
    std::string text =
        "scored without training on " +
        (baseline.folds ? "all " + counted(baseline.rows, "row") + " of the folds at once"
                        : "the " + counted(baseline.rows, "validation row")) +
        (baseline.inIntegers ? ", in the integers of its hardware" : ", in floating point") +
        "; what it was trained on is not known and may have been among them; its hardware figures are "
        "estimates with " +
        std::string(priceName(Price::Own));
    for (const std::string& note : baseline.origin.notes) {
        text += "; " + note;
    }
    return text;
}

BaselineVerdict verdictOf(const StudyConfig& config, const Baseline& baseline,
                          const std::vector<const Trial*>& front)
{
    BaselineVerdict verdict;
    const std::vector<double> own = minimised(config, baseline.values);
    for (const Trial* trial : front) {
        const std::vector<double> other = minimised(config, trial->values);
        verdict.beatenBy += evolution::dominates(other, own) ? 1 : 0;
        verdict.beats += evolution::dominates(own, other) ? 1 : 0;
    }
    return verdict;
}

} // namespace snac::study
