// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_fields.h"
#include "records.h"

#include <QJsonDocument>

#include <charconv>

namespace snac::study {

namespace {

QJsonObject toJson(const data::DatasetOptions& options)
{
    QJsonObject object{{"name", toQt(options.name)},
                       {"path", toQt(options.path)},
                       {"labels_path", toQt(options.labelsPath)},
                       {"inputs_key", toQt(options.inputsKey)},
                       {"labels_key", toQt(options.labelsKey)},
                       {"label_column", toQt(options.labelColumn)},
                       {"task", toQt(options.task)},
                       {"rows", static_cast<qint64>(options.rows)},
                       // Seeds may use all 64 bits, which JSON numbers do not keep.
                       {"data_seed", QString::number(options.dataSeed)},
                       {"validation_fraction", study::toJson(options.validationFraction)},
                       {"test_fraction", study::toJson(options.testFraction)},
                       {"normalize", options.normalize}};
    if (options.subsetSize) {
        object.insert("subset_size", static_cast<qint64>(*options.subsetSize));
    }
    return object;
}

std::uint64_t seedFrom(const FieldReader& fields, const char* key)
{
    const std::string text = fields.text(key);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        fields.wrong(key, "a seed");
    }
    return value;
}

data::DatasetOptions optionsFrom(const FieldReader& fields)
{
    data::DatasetOptions options;
    options.name = fields.text("name");
    options.path = fields.text("path");
    options.labelsPath = fields.text("labels_path");
    options.inputsKey = fields.text("inputs_key");
    options.labelsKey = fields.text("labels_key");
    options.labelColumn = fields.text("label_column");
    options.task = fields.text("task");
    options.rows = fields.wide("rows");
    options.dataSeed = seedFrom(fields, "data_seed");
    if (fields.has("subset_size")) {
        options.subsetSize = fields.wide("subset_size");
    }
    options.validationFraction = fields.number("validation_fraction");
    options.testFraction = fields.number("test_fraction");
    options.normalize = fields.flag("normalize");
    return options;
}

QJsonObject toJson(const data::DatasetInfo& info)
{
    return {{"name", toQt(info.name)},
            {"origin", toQt(info.origin)},
            {"simulated", info.simulated},
            {"task", info.task == data::TaskKind::Classification ? "classification" : "regression"},
            {"input_names", study::toJson(info.inputNames)},
            {"class_names", study::toJson(info.classNames)},
            {"target_names", study::toJson(info.targetNames)},
            {"fingerprint", toQt(info.fingerprint)}};
}

data::DatasetInfo infoFrom(const FieldReader& fields)
{
    data::DatasetInfo info;
    info.name = fields.text("name");
    info.origin = fields.text("origin");
    info.simulated = fields.flag("simulated");
    info.task =
        fields.text("task") == "regression" ? data::TaskKind::Regression : data::TaskKind::Classification;
    info.inputNames = fields.texts("input_names");
    info.classNames = fields.texts("class_names");
    info.targetNames = fields.texts("target_names");
    info.fingerprint = fields.text("fingerprint");
    return info;
}

QJsonObject toJson(const hardware::Board& board)
{
    return {{"id", toQt(board.id)},
            {"name", toQt(board.name)},
            {"part", toQt(board.part)},
            {"family", toQt(board.family)},
            {"aliases", study::toJson(board.aliases)},
            {"lut", static_cast<qint64>(board.lut)},
            {"ff", static_cast<qint64>(board.ff)},
            {"dsp", static_cast<qint64>(board.dsp)},
            {"bram18", static_cast<qint64>(board.bram18)},
            {"uram", static_cast<qint64>(board.uram)},
            {"default_clock_ns", study::toJson(board.defaultClockNs)},
            {"notes", toQt(board.notes)},
            {"file", toQt(board.file)},
            {"shipped", board.shipped}};
}

hardware::Board boardFrom(const FieldReader& fields)
{
    hardware::Board board;
    board.id = fields.text("id");
    board.name = fields.text("name");
    board.part = fields.text("part");
    board.family = fields.text("family");
    board.aliases = fields.texts("aliases");
    board.lut = fields.wide("lut");
    board.ff = fields.wide("ff");
    board.dsp = fields.wide("dsp");
    board.bram18 = fields.wide("bram18");
    board.uram = fields.wide("uram");
    board.defaultClockNs = fields.number("default_clock_ns");
    board.notes = fields.text("notes");
    board.file = fields.text("file");
    board.shipped = fields.flag("shipped");
    return board;
}

QJsonObject toJson(const hardware::CostModelRecord& record)
{
    return {{"name", toQt(record.name)},
            {"version", record.version},
            {"correction", QString::fromUtf8(correctionName(record.correction).data())},
            {"designs", record.designs},
            {"residual", toQt(record.residual)},
            {"assumed", record.assumed}};
}

hardware::CostModelRecord costModelFrom(const FieldReader& fields)
{
    hardware::CostModelRecord record;
    record.name = fields.text("name");
    record.version = fields.integer("version");
    record.correction = hardware::correctionFromName(fields.text("correction"));
    record.designs = fields.integer("designs");
    record.residual = fields.text("residual");
    record.assumed = fields.flag("assumed");
    return record;
}

StudyMeta metaFrom(const FieldReader& fields)
{
    StudyMeta meta;
    meta.name = fields.text("name");
    meta.yamlPath = fields.text("yaml_path");
    meta.seed = seedFrom(fields, "seed");
    meta.trials = fields.integer("trials");
    meta.datasetFingerprint = fields.text("dataset_fingerprint");
    meta.programVersion = fields.text("program_version");
    meta.created = fields.text("created");
    meta.reference = fields.numbers("reference");
    if (fields.has("objectives")) {
        meta.objectives = fields.texts("objectives");
    }
    const FieldReader libraries = fields.object("libraries");
    for (const QString& name : libraries.keys()) {
        meta.libraries[name.toStdString()] = libraries.text(name.toLatin1().constData());
    }
    meta.dataset = optionsFrom(fields.object("dataset"));
    meta.datasetInfo = infoFrom(fields.object("dataset_info"));
    meta.trainRows = fields.integer("train_rows");
    meta.validationRows = fields.integer("validation_rows");
    meta.testRows = fields.integer("test_rows");
    meta.board = boardFrom(fields.object("board"));
    if (fields.has("cost_model")) {
        meta.costModel = costModelFrom(fields.object("cost_model"));
    }
    return meta;
}

} // namespace

QByteArray metaRecord(const StudyMeta& meta)
{
    QJsonObject libraries;
    for (const auto& [name, version] : meta.libraries) {
        libraries.insert(toQt(name), toQt(version));
    }
    QJsonObject object{{"name", toQt(meta.name)},
                             {"yaml_path", toQt(meta.yamlPath)},
                             {"seed", QString::number(meta.seed)},
                             {"trials", meta.trials},
                             {"dataset_fingerprint", toQt(meta.datasetFingerprint)},
                             {"program_version", toQt(meta.programVersion)},
                             {"created", toQt(meta.created)},
                             {"reference", toJson(meta.reference)},
                             {"objectives", toJson(meta.objectives)},
                             {"libraries", libraries},
                             {"dataset", toJson(meta.dataset)},
                             {"dataset_info", toJson(meta.datasetInfo)},
                             {"train_rows", meta.trainRows},
                             {"validation_rows", meta.validationRows},
                             {"test_rows", meta.testRows},
                             {"board", toJson(meta.board)}};
    if (meta.costModel) {
        object.insert("cost_model", toJson(*meta.costModel));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<StudyMeta> metaFromRecord(const QByteArray& text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject()) {
        return fail("study record: " + problem.errorString().toStdString());
    }
    std::string error;
    StudyMeta meta = metaFrom(FieldReader(document.object(), &error));
    if (!error.empty()) {
        return fail("study record: " + error);
    }
    return meta;
}

} // namespace snac::study
