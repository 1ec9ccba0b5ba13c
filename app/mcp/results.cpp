// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results.h"

#include "tool.h"

#include "snac/reports/comparison_report.h"
#include "snac/reports/json_types.h"
#include "snac/reports/json_value.h"
#include "snac/reports/report.h"
#include "snac/reports/report_hardware.h"
#include "snac/reports/report_tables.h"
#include "snac/study/fit.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace snac::mcp {

namespace {

QJsonObject documentFrom(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
}

QJsonObject only(const QJsonObject& object, std::initializer_list<const char*> keys)
{
    QJsonObject kept;
    for (const char* key : keys) {
        if (object.contains(QLatin1String(key))) {
            kept.insert(QLatin1String(key), object.value(QLatin1String(key)));
        }
    }
    return kept;
}

QJsonArray firstOf(const QJsonArray& all, int most)
{
    QJsonArray first;
    for (qsizetype i = 0; i < std::min<qsizetype>(all.size(), most); ++i) {
        first.append(all.at(i));
    }
    return first;
}

/// A trial or step with its figures, each once.
QJsonObject shortPoint(const QJsonObject& point)
{
    QJsonObject kept = only(point, {"trial",
                                    "step",
                                    "generation",
                                    "state",
                                    "reason",
                                    "values",
                                    "architecture",
                                    "build",
                                    "window",
                                    "rank",
                                    "fit",
                                    "fit_reason",
                                    "precision",
                                    "method",
                                    "structure",
                                    "sparsity",
                                    "integer",
                                    "unquantized",
                                    "change_from_float",
                                    "widths",
                                    "learning_rate",
                                    "batch_size"});
    const QJsonObject hardware = point.value("hardware").toObject();
    if (!hardware.isEmpty()) {
        kept.insert("hardware", only(hardware, {"lut", "ff", "dsp", "bram18", "lut_pct", "ff_pct", "dsp_pct",
                                                "bram_pct", "clock_cycles", "latency_ns", "ii", "parameters",
                                                "origin", "model", "bounds"}));
    }
    return kept;
}

QJsonObject headOf(const QJsonObject& document)
{
    QJsonObject head =
        only(document, {"study", "name", "seed", "trials_wanted", "trials_trained", "interrupted", "end",
                        "end_text", "stop", "hardware", "cost_model", "objectives", "constraints",
                        "reference_point", "hypervolume", "outcome", "notes", "imported"});
    head.insert("dataset",
                only(document.value("dataset").toObject(),
                     {"name", "origin", "simulated", "task", "train_rows", "validation_rows", "test_rows"}));
    return head;
}

constexpr const char* originText =
    "scores: validation rows; hardware: estimates of the cost model with 90 % bounds, not synthesis";

} // namespace

QJsonObject searchJson(const study::StudySummary& summary, int top)
{
    const QJsonObject document = documentFrom(study::frontJson(summary));
    QJsonObject result = headOf(document);
    const QJsonArray front = document.value("front").toArray();
    QJsonArray best;
    for (const QJsonValue member : firstOf(front, top)) {
        best.append(shortPoint(member.toObject()));
    }
    result.insert("front", best);
    result.insert("front_size", front.size());
    result.insert("origin", QLatin1String(originText));
    result.insert("scored_on", qt(study::scoreOriginText(summary.start.config)));
    if (const Result<int> knee = study::kneeTrial(summary)) {
        result.insert("knee_trial", *knee);
    }
    return result;
}

QJsonObject comparisonOf(const std::vector<const study::StudySummary*>& runs, std::size_t wanted, int top)
{
    QJsonObject result{{"runs_wanted", static_cast<qint64>(wanted)},
                       {"runs_made", static_cast<qint64>(runs.size())},
                       {"how", "read_search_results has more of a run; run_local_search compresses one"}};
    const auto comparison = study::compareStudies(runs);
    if (!comparison) {
        result.insert("problem", qt(comparison.error().toString()));
        return result;
    }
    const std::size_t x = comparison->objectives.size() > 1 ? 1 : 0;
    const QJsonObject document = documentFrom(study::comparisonJson(*comparison, x, 0));
    for (const char* key : {"objectives", "reference_point", "hypervolume", "notes"}) {
        result.insert(QLatin1String(key), document.value(QLatin1String(key)));
    }
    QJsonArray studies;
    for (const QJsonValue each : document.value("studies").toArray()) {
        QJsonObject one = only(each.toObject(), {"name", "seed", "trials", "finished", "hypervolume"});
        one.insert("study_relative_path", each.toObject().value("file"));
        const QJsonArray front = each.toObject().value("front").toArray();
        one.insert("front", firstOf(front, top));
        one.insert("front_size", front.size());
        studies.append(one);
    }
    result.insert("runs", studies);
    QJsonObject attainment = document.value("attainment").toObject();
    QJsonArray surfaces;
    for (const QJsonValue each : attainment.value("surfaces").toArray()) {
        QJsonObject surface = each.toObject();
        const QJsonArray corners = surface.value("corners").toArray();
        surface.insert("corners", firstOf(corners, top));
        surface.insert("corners_in_all", corners.size());
        surfaces.append(surface);
    }
    if (!surfaces.isEmpty()) {
        attainment.insert("surfaces", surfaces);
        result.insert("attainment", attainment);
    }
    return result;
}

QJsonObject localSearchJson(const study::CompressionSummary& summary, int top)
{
    const QJsonObject document = documentFrom(study::compressionJson(summary));
    const QJsonArray names = document.value("front").toArray();
    QJsonArray best;
    for (const QJsonValue step : document.value("steps").toArray()) {
        if (names.contains(step.toObject().value("step")) && best.size() < top) {
            best.append(shortPoint(step.toObject()));
        }
    }
    QJsonObject result = only(document, {"study", "board", "float", "interrupted", "scored_on", "selected",
                                         "suggested", "validation_rows"});
    result.insert("steps", best);
    result.insert("steps_done", document.value("steps").toArray().size());
    result.insert("front_size", names.size());
    result.insert("origin", "scores: the integer network on validation rows; hardware: estimates of the cost "
                            "model with the step's own weights, with 90 % bounds");
    return result;
}

Result<QJsonObject> trialsJson(const study::StudySummary& summary, const std::vector<int>& trials)
{
    const QJsonObject document = documentFrom(study::reportJson(summary));
    const QJsonArray all = document.value("trials").toArray();
    QJsonArray chosen;
    for (const int trial : trials) {
        const auto found = std::find_if(all.begin(), all.end(), [trial](const QJsonValue& each) {
            return each.toObject().value("trial").toInt(-1) == trial;
        });
        if (found == all.end()) {
            return fail("there is no trial " + std::to_string(trial) + "; this study has trials 0 to " +
                        std::to_string(all.size() - 1));
        }
        chosen.append(shortPoint((*found).toObject()));
    }
    QJsonObject result = only(document, {"study", "name", "objectives", "constraints"});
    result.insert("trials", chosen);
    result.insert("origin", QLatin1String(originText));
    return result;
}

QJsonObject estimatesJson(const jobs::EstimateResult& result)
{
    QJsonArray networks;
    for (const jobs::PricedNetwork& priced : result.networks) {
        const study::FitVerdict verdict = study::fitOf(priced.cost, result.board, result.budgets);
        networks.append(QJsonObject{{"name", qt(priced.network.name)},
                                    {"architecture", qt(priced.network.candidate.architecture.summary())},
                                    {"fit", qt(study::fitName(verdict.fit))},
                                    {"fit_reason", qt(study::fitText(verdict))},
                                    {"hardware", study::estimateJson(priced.cost, result.board)}});
    }
    return {{"model", qt(result.model)},
            {"board", qt(result.board.id)},
            {"part", qt(result.board.part)},
            {"clock_ns", result.hls.clockNs},
            {"precision", qt(result.hls.precision.toString())},
            {"reuse_factor", result.hls.reuseFactor},
            {"networks", networks},
            {"origin", "estimates of what HLS synthesis would report, with 90 % bounds"},
            {"notes", study::texts(result.notes)}};
}

} // namespace snac::mcp
