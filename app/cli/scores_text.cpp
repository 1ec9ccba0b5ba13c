// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scores_text.h"

#include "table.h"

#include "snac/base/number_text.h"

namespace snac::cli {

namespace {

} // namespace

QJsonObject scoresJson(const calibration::Scores& scores)
{
    QJsonObject object;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const calibration::Score& score = scores[i];
        const std::string name(targetName(calibration::allTargets[i]));
        object[QString::fromStdString(name)] = QJsonObject{{"rows", score.rows},
                                                           {"smape", score.smape},
                                                           {"r2", score.r2},
                                                           {"spearman", score.spearman},
                                                           {"coverage", score.coverage},
                                                           {"exact", score.exact},
                                                           {"within_2", score.withinTwo},
                                                           {"within_10_percent", score.withinTenPercent}};
    }
    return object;
}

std::string scoresTable(const calibration::Scores& scores)
{
    Table table({{"figure", Table::Align::Left},
                 {"rows"},
                 {"SMAPE %"},
                 {"R2"},
                 {"rank corr."},
                 {"in bounds %"},
                 {"exact %"},
                 {"within 2 %"},
                 {"within 10 % of it %"}});
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const calibration::Score& score = scores[i];
        table.add({std::string(targetName(calibration::allTargets[i])), std::to_string(score.rows),
                   fixedText(score.smape, 2), fixedText(score.r2, 4), fixedText(score.spearman, 4),
                   fixedText(100.0 * score.coverage, 1), fixedText(100.0 * score.exact, 1),
                   fixedText(100.0 * score.withinTwo, 1), fixedText(100.0 * score.withinTenPercent, 1)});
    }
    return table.text();
}

} // namespace snac::cli
