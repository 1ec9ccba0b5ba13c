// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_record.h"

#include "compression_words.h"
#include "json_types.h"
#include "json_value.h"
#include "profile_table.h"
#include "report_hardware.h"

#include "snac/base/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace snac::study {

namespace {

/// In the order in which they are compared.
constexpr Quantity comparedFigures[] = {Quantity::Lut,
                                        Quantity::Ff,
                                        Quantity::Dsp,
                                        Quantity::Bram18,
                                        Quantity::ClockCycles,
                                        Quantity::LatencyNs,
                                        Quantity::InitiationInterval};

std::vector<std::string> textLinesIn(const QJsonValue& value)
{
    std::vector<std::string> lines;
    for (const auto& line : value.toArray()) {
        lines.push_back(line.toString().toStdString());
    }
    return lines;
}

std::string textIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

std::optional<double> numberIn(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

long long wholeIn(const QJsonObject& object, const char* key)
{
    return static_cast<long long>(numberIn(object, key).value_or(0.0));
}

QJsonObject boardJson(const hardware::Board& board)
{
    return {{QStringLiteral("id"), qt(board.id)},
            {QStringLiteral("part"), qt(board.part)},
            {QStringLiteral("lut"), static_cast<qint64>(board.lut)},
            {QStringLiteral("ff"), static_cast<qint64>(board.ff)},
            {QStringLiteral("dsp"), static_cast<qint64>(board.dsp)},
            {QStringLiteral("bram18"), static_cast<qint64>(board.bram18)}};
}

QJsonValue scoresIn(const std::optional<PointScores>& scores)
{
    if (!scores) {
        return {};
    }
    QJsonObject object{{QStringLiteral("rows"), static_cast<qint64>(scores->rows)},
                       {QStringLiteral("integers"), scoresJson(scores->integers)}};
    if (scores->ofStep) {
        object.insert(qt(std::string(beforeRounding)), scoresJson(scores->asFloat));
        return object;
    }
    object.insert(QStringLiteral("float"), scoresJson(scores->asFloat));
    object.insert(QStringLiteral("float_network"), QStringLiteral("stored"));
    object.insert(QStringLiteral("float_saw_rows"), scores->floatSawRows);
    return object;
}

network::Metrics metricsIn(const QJsonObject& object)
{
    network::Metrics metrics;
    metrics.loss = numberIn(object, "loss").value_or(std::nan(""));
    for (const QuantityInfo& row : quantities()) {
        if (row.metric != nullptr) {
            metrics.*row.metric = object.value(qt(row.key)).toDouble(std::nan(""));
        }
    }
    return metrics;
}

std::optional<PointScores> pointScoresOf(const QJsonObject& object)
{
    if (object.isEmpty()) {
        return std::nullopt;
    }
    // Earlier builds wrote the floats of a step's trial, and called them "float" too.
    const QString own = qt(std::string(beforeRounding));
    const bool ofStep = object.contains(own);
    return PointScores{.asFloat = metricsIn(object.value(ofStep ? own : QStringLiteral("float")).toObject()),
                       .ofStep = ofStep,
                       .floatSawRows = object.value(QLatin1String("float_saw_rows")).toBool(),
                       .integers = metricsIn(object.value(QLatin1String("integers")).toObject()),
                       .rows = wholeIn(object, "rows")};
}

std::vector<synthesis::CheckResult> checksIn(const QJsonObject& object)
{
    std::vector<synthesis::CheckResult> checks;
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QJsonObject values = one.value().toObject();
        const auto kind = fromToken(synthesis::checkTokens, one.key().toStdString());
        if (!kind) {
            continue; // of a later build
        }
        synthesis::CheckResult check;
        check.kind = *kind;
        check.tool = textIn(values, "tool");
        check.version = textIn(values, "version");
        check.rows = wholeIn(values, "rows");
        check.mismatches = wholeIn(values, "mismatches");
        check.latencyCycles = numberIn(values, "clock_cycles");
        checks.push_back(std::move(check));
    }
    return checks;
}

std::vector<synthesis::LayerFigures> layerFiguresIn(const QJsonArray& array)
{
    std::vector<synthesis::LayerFigures> layers;
    for (const auto& value : array) {
        const QJsonObject one = value.toObject();
        layers.push_back({.layer = textIn(one, "name"),
                          .lut = numberIn(one, "lut"),
                          .ff = numberIn(one, "ff"),
                          .carry = numberIn(one, "carry"),
                          .dsp = numberIn(one, "dsp"),
                          .bram18 = numberIn(one, "bram18"),
                          .depth = numberIn(one, "depth")});
    }
    return layers;
}

/// Figures are shown, compared and drawn as they stand there: what no tool can have said is no result.
Result<> checkAmounts(const QJsonObject& object, std::initializer_list<const char*> keys,
                      const std::string& file, const std::string& of = {})
{
    constexpr double most = 1e15;
    for (const char* key : keys) {
        const QJsonValue value = object.value(QLatin1String(key));
        const double number = value.toDouble(-1.0);
        if (value.isUndefined() || value.isNull() || (number >= 0.0 && number <= most)) {
            continue;
        }
        const std::string what = std::string("'") + key + "'" + (of.empty() ? "" : " of " + of);
        return fail(value.isDouble() ? what + " is " + shortNumber(number, 6) +
                                           ", which no design has: it was "
                                           "changed or is damaged"
                                     : what + " is no number: it was changed or is damaged",
                    {.file = file});
    }
    return {};
}

std::unexpected<Error> changed(const std::string& what, const std::string& file)
{
    return fail(what + ": it was changed or is damaged", {.file = file});
}

/// What every document of ours has: without it something was taken out.
Result<> checkIsWhole(const QJsonObject& document, const std::string& file)
{
    for (const char* key : {"lut", "ff"}) { // every tool counts these
        if (!document.value(QLatin1String(key)).isDouble()) {
            return changed(std::string("'") + key + "' is no number", file);
        }
    }
    if (!document.value(QLatin1String("layers")).isArray()) {
        return changed("'layers' is missing", file);
    }
    const QJsonObject estimate = document.value(QLatin1String("estimate")).toObject();
    return estimate.value(qt(info(Quantity::Lut).key)).isDouble()
               ? Result<>()
               : changed("'lut' of the estimate is missing", file);
}

/// Nothing is synthesized that differs from its integers.
Result<> checkChecks(const QJsonObject& checks, const std::string& file)
{
    for (const auto& check : checks) {
        SNAC_CHECK(checkAmounts(check.toObject(), {"rows", "mismatches", "clock_cycles"}, file, "a check"));
        if (const auto mismatches = numberIn(check.toObject(), "mismatches");
            mismatches && *mismatches != 0.0) {
            return changed("'mismatches' of a check is " + shortNumber(*mismatches, 6) +
                               ", and what differs is not synthesized",
                           file);
        }
    }
    return {};
}

/// Scores that are shares lie between 0 and 1.
Result<> checkScores(const QJsonObject& scores, const std::string& file)
{
    for (const auto& one : scores) {
        for (const QuantityInfo& row : quantities()) {
            const auto value = row.metric && row.displayScale == 100.0
                                   ? numberIn(one.toObject(), std::string(row.key).c_str())
                                   : std::nullopt;
            if (value && !(*value >= 0.0 && *value <= 1.0)) {
                return changed("'" + std::string(row.key) + "' of the scores is " + shortNumber(*value, 6) +
                                   " and should lie between 0 and 1",
                               file);
            }
        }
    }
    return {};
}

/// All numbers of a document that say what a design has, takes or was checked on.
Result<> checkFigures(const QJsonObject& document, const std::string& file)
{
    const std::initializer_list<const char*> amounts{"lut", "ff", "dsp", "bram18", "carry", "depth"};
    SNAC_CHECK(checkAmounts(document, amounts, file));
    SNAC_CHECK(checkAmounts(document,
                            {"clock_cycles", "ii", "period_ns", "power_w", "seconds", "cpu_seconds"}, file));
    for (const auto& layer : document.value(QLatin1String("layers")).toArray()) {
        SNAC_CHECK(checkAmounts(layer.toObject(), amounts, file, "a layer"));
    }
    SNAC_CHECK(checkAmounts(document.value(QLatin1String("board")).toObject(), {"lut", "ff", "dsp", "bram18"},
                            file, "the board"));
    const QJsonObject estimate = document.value(QLatin1String("estimate")).toObject();
    for (const Quantity quantity : comparedFigures) {
        SNAC_CHECK(checkAmounts(estimate, {info(quantity).key.data()}, file, "the estimate"));
    }
    SNAC_CHECK(checkChecks(document.value(QLatin1String("checks")).toObject(), file));
    SNAC_CHECK(checkScores(document.value(QLatin1String("scores")).toObject(), file));
    const QJsonObject origin = document.value(QLatin1String("origin")).toObject();
    return checkAmounts(origin, {"trial", "clock_ns"}, file, "the origin");
}

Result<synthesis::SynthesisResult> toolResultOf(const QJsonObject& object, const std::string& file)
{
    synthesis::SynthesisResult result;
    result.tool = textIn(object, "tool");
    result.version = textIn(object, "version");
    const std::string stage = textIn(object, "stage");
    const auto origin = fromToken(originTokens, stage);
    if (result.tool.empty() || !origin) {
        return fail("it does not say which tool and stage its figures are of", {.file = file});
    }
    result.stage = *origin;
    result.part = textIn(object, "part");
    result.lut = numberIn(object, "lut");
    result.ff = numberIn(object, "ff");
    result.dsp = numberIn(object, "dsp");
    result.bram18 = numberIn(object, "bram18");
    result.carry = numberIn(object, "carry");
    result.depth = numberIn(object, "depth");
    result.cycles = numberIn(object, "clock_cycles");
    result.ii = numberIn(object, "ii");
    result.periodNs = numberIn(object, "period_ns");
    result.wnsNs = numberIn(object, "wns_ns");
    result.powerWatts = numberIn(object, "power_w");
    result.seconds = numberIn(object, "seconds").value_or(0.0);
    result.cpuSeconds = numberIn(object, "cpu_seconds").value_or(0.0);
    result.layers = layerFiguresIn(object.value(QLatin1String("layers")).toArray());
    for (const auto& value : object.value(QLatin1String("missing")).toArray()) {
        result.missing.push_back({textIn(value.toObject(), "what"), textIn(value.toObject(), "reason")});
    }
    result.warnings = textLinesIn(object.value(QLatin1String("warnings")));
    return result;
}

hardware::Board boardIn(const QJsonObject& object, const QJsonObject& origin)
{
    hardware::Board board;
    board.id = textIn(origin, "board");
    board.part = textIn(origin, "part");
    board.lut = wholeIn(object, "lut");
    board.ff = wholeIn(object, "ff");
    board.dsp = wholeIn(object, "dsp");
    board.bram18 = wholeIn(object, "bram18");
    return board;
}

PointEstimate pointEstimateIn(const QJsonObject& object, double clockNs)
{
    PointEstimate estimate;
    estimate.model = textIn(object, "model");
    estimate.clockNs = clockNs;
    for (const Quantity quantity : comparedFigures) {
        const QJsonValue value = object.value(qt(info(quantity).key));
        if (value.isDouble()) {
            estimate.figures[quantity] = value.toDouble();
        }
    }
    return estimate;
}

/// A share of the board in per cent.
std::optional<double> shareOf(const std::optional<double>& amount, long long total)
{
    return amount && total > 0 ? std::optional(100.0 * *amount / static_cast<double>(total)) : std::nullopt;
}

/// Where the latency is from, as a number alone looks measured.
QJsonValue cyclesFrom(const SynthesisRecord& record)
{
    if (!record.synthesis.cycles) {
        return {};
    }
    return qt(std::string(tokenOf(cyclesTokens, cyclesSource(record))));
}

} // namespace

CyclesSource cyclesSource(const SynthesisRecord& record)
{
    const bool measured = std::ranges::any_of(record.checks, [&](const synthesis::CheckResult& check) {
        return check.latencyCycles && check.latencyCycles == record.synthesis.cycles;
    });
    return measured                                   ? CyclesSource::Measured
           : record.synthesis.stage == Origin::Csynth ? CyclesSource::Reported
                                                      : CyclesSource::Designed;
}

PointEstimate pointEstimate(const hardware::HardwareEstimate& estimate, double clockNs, bool ownWeights)
{
    PointEstimate result{
        .figures = {}, .model = estimate.model, .ownWeights = ownWeights, .clockNs = clockNs};
    for (const Quantity quantity : comparedFigures) {
        result.figures[quantity] = valueOf(quantity, nullptr, &estimate);
    }
    return result;
}

std::string synthesisDocument(const synthesis::Design& design, const hardware::HardwareEstimate& estimate,
                              const SynthesisRecord& record, const std::optional<synthesis::RtlFigures>& rtl)
{
    QJsonObject document = synthesisJson(record.synthesis);
    document.insert(QStringLiteral("origin"), designJson(design));
    document.insert(QStringLiteral("clock_cycles_from"), cyclesFrom(record));
    document.insert(QStringLiteral("study_id"), qt(record.studyId));
    document.insert(QStringLiteral("precision"),
                    record.precision.empty() ? QJsonValue() : QJsonValue(qt(record.precision)));
    document.insert(QStringLiteral("reuse_factor"), record.withoutReuse ? QJsonValue(1) : QJsonValue());
    document.insert(QStringLiteral("board"), boardJson(design.board));
    document.insert(QStringLiteral("estimate"), estimateJson(estimate, design.board));
    document.insert(QStringLiteral("estimate_rtl"), rtlCostJson(rtl));
    document.insert(QStringLiteral("checks"), checksJson(record.checks));
    document.insert(QStringLiteral("scores"), scoresIn(record.scores));
    document.insert(QStringLiteral("profile"), profileJson(record.profile));
    document.insert(QStringLiteral("report"), qt(record.folder));
    document.insert(QStringLiteral("notes"), texts(record.notes));
    document.insert(QStringLiteral("before_run"), texts(record.beforeRun));
    document.insert(QStringLiteral("made"), qt(record.made));
    return QJsonDocument(document).toJson().toStdString();
}

Result<SynthesisRecord> readSynthesisDocument(std::string_view text, const std::string& file)
{
    QJsonParseError error;
    const QJsonObject document =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())), &error)
            .object();
    const QJsonObject origin = document.value(QLatin1String("origin")).toObject();
    if (origin.isEmpty()) {
        return fail("this is no result of a synthesis: " + (error.error == QJsonParseError::NoError
                                                                ? std::string("it has no origin")
                                                                : error.errorString().toStdString()),
                    {.file = file});
    }
    SNAC_CHECK(checkFigures(document, file));
    SynthesisRecord record;
    SNAC_TRY(record.synthesis, toolResultOf(document, file));
    SNAC_CHECK(checkIsWhole(document, file));
    record.studyId = textIn(document, "study_id");
    record.origin.study = textIn(origin, "study");
    record.origin.trial = static_cast<int>(numberIn(origin, "trial").value_or(-1.0));
    record.origin.step = textIn(origin, "step");
    record.origin.program = textIn(origin, "program");
    record.origin.imported = textIn(origin, "imported");
    record.precision = textIn(document, "precision");
    record.multipliers = textIn(origin, "multipliers");
    record.withoutReuse = numberIn(document, "reuse_factor").has_value();
    record.output = textIn(origin, "output");
    record.board = boardIn(document.value(QLatin1String("board")).toObject(), origin);
    const double clockNs = numberIn(origin, "clock_ns").value_or(0.0);
    record.synthesis.targetClockNs = clockNs;
    record.estimate = pointEstimateIn(document.value(QLatin1String("estimate")).toObject(), clockNs);
    record.checks = checksIn(document.value(QLatin1String("checks")).toObject());
    record.scores = pointScoresOf(document.value(QLatin1String("scores")).toObject());
    record.profile = profileIn(document.value(QLatin1String("profile")));
    record.notes = textLinesIn(document.value(QLatin1String("notes")));
    record.beforeRun = textLinesIn(document.value(QLatin1String("before_run")));
    record.folder = textIn(document, "report");
    record.made = textIn(document, "made");
    return record;
}

std::optional<double> synthesizedFigure(const SynthesisRecord& record, Quantity quantity)
{
    const synthesis::SynthesisResult& found = record.synthesis;
    switch (quantity) {
    case Quantity::Lut:
        return found.lut;
    case Quantity::Ff:
        return found.ff;
    case Quantity::Dsp:
        return found.dsp;
    case Quantity::Bram18:
        return found.bram18;
    case Quantity::LutPct:
        return shareOf(found.lut, record.board.lut);
    case Quantity::FfPct:
        return shareOf(found.ff, record.board.ff);
    case Quantity::DspPct:
        return shareOf(found.dsp, record.board.dsp);
    case Quantity::BramPct:
        return shareOf(found.bram18, record.board.bram18);
    case Quantity::ClockCycles:
        return found.cycles;
    case Quantity::LatencyNs:
        return found.cycles ? std::optional(*found.cycles * record.clockNs()) : std::nullopt;
    case Quantity::InitiationInterval:
        return found.ii;
    default:
        return std::nullopt;
    }
}

} // namespace snac::study
