// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_stream.h"
#include "json_types.h"
#include "json_value.h"
#include "report.h"
#include "report_compression.h"
#include "report_genes.h"
#include "report_hardware.h"
#include "report_trials.h"
#include "snac/study/findings.h"
#include "snac/study/fit.h"
#include "snac/study/outcome.h"
#include "snac/study/ranks.h"
#include "snac/study/study_rules.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace snac::study {

namespace {

/// A network of another program beside the trials: where it is from, how it was scored, how it stands.
QJsonObject baseline(const StudySummary& summary)
{
    const StudyStart& start = summary.start;
    const Baseline& network = *start.baseline;
    QJsonObject values;
    for (std::size_t i = 0; i < network.values.size() && i < start.config.objectives.size(); ++i) {
        values.insert(qt(info(start.config.objectives[i].quantity).key), number(network.values[i]));
    }
    QJsonObject scores;
    for (const QuantityInfo& row : quantities()) {
        if (row.metric && suits(row, start.dataset.task)) {
            scores.insert(qt(row.key), number(valueOf(row.id, &network.metrics, nullptr)));
        }
    }
    const FitVerdict fit = fitOf(network.hardware, start.board, start.config.constraints);
    const BaselineVerdict verdict = verdictOf(start.config, network, frontTrials(summary));
    return {{"name", qt(network.name())},
            {"imported", importJson(network.origin)},
            {"architecture", qt(network.architecture)},
            {"values", values},
            {"scores", scores},
            {"scored_rows", network.rows},
            {"scored_in", network.inIntegers ? "integers" : "floating point"},
            {"violation", number(network.violation)},
            {"hardware", estimateJson(network.hardware, start.board)},
            {"price", qt(priceName(Price::Own))},
            {"fit", qt(fitName(fit.fit))},
            {"fit_reason", qt(fitText(fit))},
            {"beaten_by", verdict.beatenBy},
            {"beats", verdict.beats},
            {"note", qt(baselineText(network))}};
}

/// What the values of a quantity are in this study: "value", or "upper bound" of an estimate.
QString figureOf(const StudyConfig& config, Quantity quantity)
{
    return config.risk == Risk::Pessimistic && info(quantity).hasBounds ? QStringLiteral("upper bound")
                                                                        : QStringLiteral("value");
}

QJsonArray objectives(const StudyStart& start)
{
    const StudyConfig& config = start.config;
    QJsonArray array;
    for (const Objective& objective : config.objectives) {
        const QuantityInfo& row = info(objective.quantity);
        array.append(
            QJsonObject{{"name", qt(row.key)},
                        {"written_as", qt(objective.name)},
                        {"quantity", qt(row.key)},
                        {"label", qt(heading(row.id, config.risk))},
                        {"direction", objective.maximize ? "maximize" : "minimize"},
                        {"figure", figureOf(config, objective.quantity)},
                        {"source", qt(figureName(row.id, shownPrice(start)))},
                        {"unit", row.displayScale == 1.0 ? qt(row.unit) : QStringLiteral("fraction")}});
    }
    return array;
}

QJsonArray constraints(const StudyConfig& config)
{
    QJsonArray array;
    for (const Constraint& constraint : config.constraints) {
        array.append(QJsonObject{{"name", qt(info(constraint.quantity).key)},
                                 {"written_as", qt(constraint.name)},
                                 {"sense", info(constraint.quantity).maximize ? "at least" : "at most"},
                                 {"figure", figureOf(config, constraint.quantity)},
                                 {"limit", number(constraint.limit)}});
    }
    return array;
}

/// Natural sign: comparable with the values as they stand.
QJsonArray reference(const StudyStart& start)
{
    QJsonArray array;
    for (std::size_t i = 0; i < start.reference.size() && i < start.config.objectives.size(); ++i) {
        array.append(number(start.config.objectives[i].maximize ? -start.reference[i] : start.reference[i]));
    }
    return array;
}

/// What was taken as inputs, truth and classes.
QJsonObject reading(const data::DatasetInfo& info)
{
    const data::DataReading& reading = info.reading;
    QJsonObject object{{"format", qt(reading.format)},       {"header", qt(reading.header)},
                       {"inputs", qt(reading.inputs)},       {"truth", qt(reading.truth)},
                       {"left_out", texts(reading.leftOut)}, {"notes", texts(reading.notes)}};
    if (reading.rows > 0) {
        object.insert("rows", static_cast<qint64>(reading.rows));
    }
    if (reading.testRows > 0) {
        object.insert("test_rows", static_cast<qint64>(reading.testRows));
    }
    return object;
}

QJsonArray classes(const data::DatasetInfo& info)
{
    QJsonArray array;
    const std::vector<std::string> none;
    const bool counted = data::tellsClasses(info.task);
    const std::vector<std::string>& names = counted ? info.truthNames() : none;
    for (std::size_t i = 0; i < names.size(); ++i) {
        QJsonObject object{{"name", qt(names[i])}};
        if (i < info.reading.classCounts.size()) {
            object.insert("rows", static_cast<qint64>(info.reading.classCounts[i]));
        }
        array.append(object);
    }
    return array;
}

QJsonObject dataset(const StudyStart& start)
{
    const data::DatasetInfo& info = start.dataset;
    const bool labels = info.task == data::TaskKind::MultiLabel;
    return {{"name", qt(info.name)},
            {"origin", qt(info.origin)},
            {"found", qt(start.dataFound)},
            {"simulated", info.simulated},
            {"fingerprint", qt(info.fingerprint)},
            {"task", qt(tokenOf(data::taskTokens, data::TaskChoice(info.task)))},
            {"inputs", texts(info.inputNames)},
            {"classes", labels ? QJsonArray() : classes(info)},
            {"labels", labels ? classes(info) : QJsonArray()},
            {"targets", texts(info.targetNames)},
            {"reading", reading(info)},
            {"train_rows", start.trainRows},
            {"validation_rows", start.validationRows},
            {"test_rows", start.testRows}};
}

QJsonObject hardwareSettings(const StudyStart& start)
{
    const hardware::HlsConfig& hls = start.config.hls;
    const space::HardwareGenes& genes = start.config.space.hardware;
    // What each trial chooses by itself is none of the study's: `build` says what it chooses from.
    const auto common = [](bool isChosen, const QJsonValue& value) {
        return isChosen ? QJsonValue(QJsonValue::Null) : value;
    };
    return {{"board", qt(start.board.id)},
            {"part", qt(start.board.part)},
            {"clock_ns", number(hls.clockNs)},
            {"precision", common(genes.precisions.size() > 1, qt(hls.precision.toString()))},
            {"reuse_factor", common(space::cardinality(genes.reuseFactor) > 1, hls.reuseFactor)},
            {"strategy", common(genes.strategies.size() > 1, qt(space::strategyName(hls.strategy)))},
            {"build", qt(buildText(start.config))}};
}

/// The scores of the objectives on the test rows, each with its standard error.
QJsonObject testScores(const StudySummary& summary, const TrialTestScore& score)
{
    QJsonObject object{{"trial", score.trial}, {"rows", score.rows}, {"when", qt(score.when)}};
    for (const Quantity quantity : testQuantities(summary.start.config, summary.start.dataset)) {
        const QString key = qt(info(quantity).key);
        object.insert(key, number(valueOf(quantity, &score.metrics, nullptr)));
        object.insert(key + QStringLiteral("_error"), number(valueOf(quantity, &score.errors, nullptr)));
    }
    return object;
}

/// When the test rows were used, and what came of it.
QJsonObject testSet(const StudySummary& summary)
{
    QJsonArray looks;
    for (const TestLook& look : summary.testLooks) {
        looks.append(QJsonObject{{"when", qt(look.when)}, {"what", qt(look.what)}, {"rows", look.rows}});
    }
    QJsonArray scores;
    for (const TrialTestScore& score : summary.testScores) {
        scores.append(testScores(summary, score));
    }
    return {{"looked_at", looks}, {"scores", scores}};
}

/// Why there is no front, where there is none.
QJsonObject outcome(const StudySummary& summary)
{
    const Outcome found = outcomeOf(summary);
    QJsonObject object{{"kind", qt(outcomeName(found.kind))}};
    if (!found.text.empty()) {
        object.insert("text", qt(found.text));
    }
    if (found.nearestTrial >= 0) {
        object.insert("nearest_trial", found.nearestTrial);
        object.insert("factor", number(found.factor));
    }
    return object;
}

QJsonValue costModel(const StudyStart& start)
{
    if (!start.costModel) {
        return QJsonValue::Null; // made before it was kept
    }
    const hardware::CostModelRecord& record = *start.costModel;
    const auto training = record.plan
                              ? QJsonValue(QJsonObject{{"rows", static_cast<qint64>(record.plan->rows)},
                                                       {"epochs", record.plan->epochs},
                                                       {"min_steps", record.plan->minSteps},
                                                       {"idle_inputs", number(record.plan->idleInputs)}})
                              : QJsonValue(QJsonValue::Null);
    return QJsonObject{{"name", qt(record.name)},
                       {"version", record.version},
                       {"correction", qt(correctionName(record.correction))},
                       {"designs", record.designs},
                       {"hash", QString::number(record.hash(), 16)},
                       {"assumed", record.assumed},
                       {"training", training}};
}

/// By score of the task, what the constant answer has of it.
QJsonObject constantObject(const StudyStart& start)
{
    QJsonObject object;
    for (const QuantityInfo& row : quantities()) {
        if (const auto score = constantScore(start, row.id)) {
            object.insert(qt(row.key), number(*score));
        }
    }
    return object;
}

/// Which class a network answers with; null for a regression.
QJsonValue decision(const StudyStart& start)
{
    return data::tellsClasses(start.dataset.task)
               ? QJsonValue(qt(tokenOf(training::decisionTokens,
                                       training::DecisionChoice(start.config.training.decision))))
               : QJsonValue();
}

QJsonObject generationObject(const Generation& generation)
{
    QJsonArray members;
    for (const int id : generation.front) {
        members.append(id);
    }
    return {{"generation", generation.record.index},
            {"hypervolume", number(generation.hypervolume)},
            {"front", members}};
}

QJsonObject stopJson(const StopConditions& stop)
{
    return {{"max_minutes", stop.maxMinutes},
            {"stop_when_stalled", stop.stalledGenerations},
            {"stalled_share", stop.stalledShare}};
}

} // namespace

namespace {

/// All but the lists, which may be long.
QJsonObject headObject(const StudySummary& summary)
{
    const StudyStart& start = summary.start;
    QJsonObject document{{"study", qt(start.file)},
                         {"name", qt(start.config.name)},
                         {"seed", seedJson(start.config.evolution.seed)},
                         {"trials_wanted", start.config.trials},
                         {"trials_trained", trainedTrials(start.config, summary.trials)},
                         {"interrupted", summary.interrupted},
                         {"end", qt(endName(summary.end))},
                         {"end_text", qt(endText(summary))},
                         {"stop", stopJson(start.config.stop)},
                         {"dataset", dataset(start)},
                         {"hardware", hardwareSettings(start)},
                         {"cost_model", costModel(start)},
                         {"engine", qt(start.engine)},
                         {"decision", decision(start)},
                         {"risk", start.config.risk == Risk::Pessimistic ? "pessimistic" : "expected"},
                         {"price", qt(priceName(shownPrice(start)))},
                         {"objectives", objectives(start)},
                         {"constraints", constraints(start.config)},
                         {"reference_point", reference(start)},
                         {"hypervolume", number(summary.hypervolume)},
                         {"outcome", outcome(summary)},
                         {"test_set", testSet(summary)}};
    if (start.imported) {
        document.insert(QLatin1String("imported"), importJson(*start.imported));
    }
    if (start.baseline) {
        document.insert(QLatin1String("baseline"), baseline(summary));
    }
    const Findings findings = findingsOf(summary);
    if (const QJsonObject constant = constantObject(start); !constant.isEmpty()) {
        document.insert(QLatin1String("constant_predictor"), constant);
        document.insert(QLatin1String("beats_constant"),
                        findings.beatsConstant ? QJsonValue(*findings.beatsConstant) : QJsonValue());
    }
    document.insert(QLatin1String("still_improving"), findings.improving);
    QJsonArray notes;
    for (const std::string& note : notesOf(summary)) {
        notes.append(qt(note));
    }
    document.insert(QLatin1String("notes"), notes);
    return document;
}

} // namespace

void writeReportJson(const StudySummary& summary, const CompressionSummary* compressions,
                     const TextSink& sink)
{
    const StudyStart& start = summary.start;
    QJsonObject document = headObject(summary);
    document.insert(QLatin1String("gene_importance"), genesJson(summary));
    if (compressions && !compressions->steps.empty()) {
        document.insert(QLatin1String("compression"), compressionObject(*compressions));
    }
    const Ranks ranks = ranksOf(summary.start.config, summary.trials);
    const std::vector<const Trial*> front = frontTrials(summary);
    const auto trial = [&](std::size_t i) { return trialJson(start, ranks, summary.trials[i]); };
    const auto onFront = [&](std::size_t i) { return trialJson(start, ranks, *front[i]); };
    const auto generation = [&](std::size_t i) { return generationObject(summary.generations[i]); };
    writeObject(document,
                {{QStringLiteral("trials"), {summary.trials.size(), trial}},
                 {QStringLiteral("front"), {front.size(), onFront}},
                 {QStringLiteral("generations"), {summary.generations.size(), generation}}},
                sink);
}

std::string reportJson(const StudySummary& summary, const CompressionSummary* compressions)
{
    std::string text;
    writeReportJson(summary, compressions, [&](std::string_view part) { text += part; });
    return text;
}

std::string frontJson(const StudySummary& summary)
{
    const Ranks ranks = ranksOf(summary.start.config, summary.trials);
    const std::vector<const Trial*> front = frontTrials(summary);
    const auto onFront = [&](std::size_t i) { return trialJson(summary.start, ranks, *front[i]); };
    std::string text;
    writeObject(headObject(summary), {{QStringLiteral("front"), {front.size(), onFront}}},
                [&](std::string_view part) { text += part; });
    return text;
}

} // namespace snac::study
