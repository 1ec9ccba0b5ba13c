// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_record.h"

#include "record_text.h"
#include "value_records.h"

#include "snac/network/serialize.h"

#include <utility>

namespace snac::study {

namespace {

FixedFormat formatFrom(const FieldReader& fields, const char* key)
{
    const Result<FixedFormat> format = compression::parsePrecision(fields.text(key));
    if (!format) {
        fields.wrong(key, "a precision");
        return {};
    }
    return *format;
}

template<class T>
T named(const FieldReader& fields, const char* key, std::optional<T> (*find)(std::string_view), T otherwise)
{
    const std::optional<T> found = find(fields.text(key));
    if (!found) {
        fields.wrong(key, "a known name");
    }
    return found.value_or(otherwise);
}

CompressionBranch branchFrom(const FieldReader& fields)
{
    CompressionBranch result;
    result.branch.trial = fields.integer("trial");
    result.branch.precision = formatFrom(fields, "precision");
    result.branch.method =
        named(fields, "method", compression::methodFromName, compression::Method::Iterative);
    result.branch.structure =
        named(fields, "structure", compression::structureFromName, compression::Structure::Unstructured);
    result.branch.settings = fields.text("settings");
    result.targets = fields.numbers("targets");
    result.state = named(fields, "state", branchStateFromName, BranchState::Running);
    result.reason = fields.text("reason");
    if (fields.has("float")) {
        result.floatMetrics = metricsFrom(fields.object("float"));
    }
    return result;
}

QJsonArray toJson(const compression::KeptUnits& kept)
{
    QJsonArray array;
    for (const auto& [id, units] : kept) {
        array.append(study::toJson(units));
    }
    return array;
}

std::vector<std::vector<int>> keptFrom(const FieldReader& fields, const char* key)
{
    std::vector<std::vector<int>> kept;
    for (const QJsonValue layer : fields.json().value(QLatin1String(key)).toArray()) {
        std::vector<int>& own = kept.emplace_back();
        for (const QJsonValue unit : layer.toArray()) {
            own.push_back(unit.toInt(-1));
        }
    }
    return kept;
}

StoredStep stepFrom(const FieldReader& fields)
{
    StoredStep stored;
    compression::CompressionStep& step = stored.step;
    step.round = fields.integer("round");
    step.targetSparsity = fields.number("target_sparsity");
    step.sparsity = fields.number("sparsity");
    step.floatMetrics = metricsFrom(fields.object("float"));
    step.fakeMetrics = metricsFrom(fields.object("fake_quantized"));
    step.integerMetrics = metricsFrom(fields.object("integer"));
    step.cost = hardwareFrom(fields.object("cost"));
    step.widths = fields.integers("widths");
    stored.keptUnits = keptFrom(fields, "kept_units");
    for (const FieldReader& epoch : fields.objects("history")) {
        step.history.push_back(epochFrom(epoch));
    }
    step.seconds = fields.number("seconds");
    step.samplesPerSecond = fields.number("samples_per_second");
    step.engine = fields.text("engine");
    return stored;
}

TestScore scoreFrom(const FieldReader& fields)
{
    return {.step = {.branch = fields.text("branch"), .round = fields.integer("round")},
            .trial = fields.integer("trial"),
            .integerMetrics = metricsFrom(fields.object("integer")),
            .floatMetrics = metricsFrom(fields.object("float")),
            .rows = fields.integer("rows"),
            .when = fields.text("when")};
}

/// Bits of all masks, one after the other, low bits first; whole bytes a layer.
QByteArray packed(const compression::Masks& masks)
{
    QByteArray bytes;
    for (const auto& [id, mask] : masks) {
        const qsizetype first = bytes.size();
        bytes.append((mask.size() + 7) / 8, '\0');
        for (Eigen::Index i = 0; i < mask.size(); ++i) {
            if (mask.data()[i] != 0.0F) {
                const qsizetype at = first + i / 8;
                bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) | (1U << (i % 8)));
            }
        }
    }
    return bytes;
}

} // namespace

std::string_view branchStateName(BranchState state)
{
    switch (state) {
    case BranchState::Running:
        return "running";
    case BranchState::Finished:
        return "finished";
    case BranchState::BelowFloor:
        return "below floor";
    case BranchState::Failed:
        break;
    }
    return "failed";
}

std::optional<BranchState> branchStateFromName(std::string_view name)
{
    for (const BranchState state :
         {BranchState::Running, BranchState::Finished, BranchState::BelowFloor, BranchState::Failed}) {
        if (branchStateName(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

QByteArray branchRecord(const CompressionBranch& branch)
{
    QJsonObject record{{"trial", branch.branch.trial},
                       {"precision", toQt(compression::precisionName(branch.branch.precision))},
                       {"method", toQt(std::string(compression::methodName(branch.branch.method)))},
                       {"structure", toQt(std::string(compression::structureName(branch.branch.structure)))},
                       {"settings", toQt(branch.branch.settings)},
                       {"targets", toJson(branch.targets)},
                       {"state", toQt(std::string(branchStateName(branch.state)))},
                       {"reason", toQt(branch.reason)}};
    if (branch.floatMetrics) {
        record.insert("float", toJson(*branch.floatMetrics));
    }
    return compactJson(record);
}

Result<CompressionBranch> branchFromRecord(const QByteArray& text)
{
    return parseRecord<CompressionBranch>(text, "branch", branchFrom);
}

QByteArray stepRecord(const compression::CompressionStep& step)
{
    QJsonArray history;
    for (const training::EpochRecord& epoch : step.history) {
        history.append(toJson(epoch));
    }
    return compactJson({{"round", step.round},
                        {"target_sparsity", toJson(step.targetSparsity)},
                        {"sparsity", toJson(step.sparsity)},
                        {"float", toJson(step.floatMetrics)},
                        {"fake_quantized", toJson(step.fakeMetrics)},
                        {"integer", toJson(step.integerMetrics)},
                        {"cost", toJson(step.cost)},
                        {"widths", toJson(step.widths)},
                        {"kept_units", toJson(step.keptUnits)},
                        {"history", history},
                        {"seconds", toJson(step.seconds)},
                        {"samples_per_second", toJson(step.samplesPerSecond)},
                        {"engine", toQt(step.engine)}});
}

Result<StoredStep> stepFromRecord(const QByteArray& text)
{
    return parseRecord<StoredStep>(text, "compression", stepFrom);
}

QByteArray stepBlob(const compression::CompressionStep& step)
{
    const QByteArray masks = packed(step.masks);
    const std::vector<std::byte> network = network::serialize(step.network);
    QByteArray blob = QByteArray::number(masks.size()) + '\n' + masks;
    blob.append(reinterpret_cast<const char*>(network.data()), static_cast<qsizetype>(network.size()));
    return blob;
}

Result<compression::CompressionStep> wholeStep(StoredStep stored, const QByteArray& blob)
{
    const qsizetype line = blob.indexOf('\n');
    bool isNumber = false;
    const qsizetype bytes = line < 0 ? 0 : blob.first(line).toLongLong(&isNumber);
    if (!isNumber || bytes < 0 || bytes > blob.size() - line - 1) {
        return fail("a compressed network is cut short");
    }
    const auto* network = reinterpret_cast<const std::byte*>(blob.constData()) + line + 1 + bytes;
    const auto rest = static_cast<std::size_t>(blob.size() - line - 1 - bytes);
    Result<network::QuantizedNetwork> read = network::deserializeQuantized({network, rest});
    if (!read) {
        return std::unexpected(read.error());
    }
    compression::CompressionStep step = std::move(stored.step);
    step.network = std::move(*read);
    step.keptUnits = network::byLayer(step.network.network.architecture, std::move(stored.keptUnits));
    step.masks = compression::fullMasks(step.network.network);
    qsizetype first = line + 1;
    for (auto& [id, mask] : step.masks) {
        const qsizetype size = (mask.size() + 7) / 8;
        if (first + size > line + 1 + bytes) {
            return fail("the masks of a compressed network are cut short");
        }
        for (Eigen::Index i = 0; i < mask.size(); ++i) {
            const auto byte = static_cast<unsigned char>(blob[first + i / 8]);
            mask.data()[i] = (byte >> (i % 8)) & 1U ? 1.0F : 0.0F;
        }
        first += size;
    }
    return step;
}

QByteArray testScoreRecord(const TestScore& score)
{
    return compactJson({{"branch", toQt(score.step.branch)},
                        {"round", score.step.round},
                        {"trial", score.trial},
                        {"integer", toJson(score.integerMetrics)},
                        {"float", toJson(score.floatMetrics)},
                        {"rows", score.rows},
                        {"when", toQt(score.when)}});
}

Result<TestScore> testScoreFromRecord(const QByteArray& text)
{
    return parseRecord<TestScore>(text, "test score", scoreFrom);
}

} // namespace snac::study
