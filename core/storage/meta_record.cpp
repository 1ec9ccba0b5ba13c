// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_fields.h"
#include "origin_record.h"
#include "records.h"
#include "scaler_record.h"
#include "value_records.h"

#include "snac/base/number_text.h"

#include <QJsonDocument>

#include <algorithm>

namespace snac::study {

namespace {

QJsonObject toJson(const data::ReadoutOptions& readout)
{
    return {{"states", readout.states},
            {"sample_ns", study::toJson(readout.sampleNs)},
            {"delay_ns", study::toJson(readout.delayNs)},
            {"kappa_mhz", study::toJson(readout.kappaMhz)},
            {"chi_mhz", study::toJson(readout.chiMhz)},
            {"t1_us", study::toJson(readout.t1Us)},
            {"mixing", study::toJson(readout.mixing)},
            {"separation", study::toJson(readout.separation)},
            {"noise", study::toJson(readout.noise)}};
}

data::ReadoutOptions readoutFrom(const FieldReader& fields)
{
    return {.states = fields.integer("states"),
            .sampleNs = fields.number("sample_ns"),
            .delayNs = fields.number("delay_ns"),
            .kappaMhz = fields.number("kappa_mhz"),
            .chiMhz = fields.number("chi_mhz"),
            .t1Us = fields.number("t1_us"),
            .mixing = fields.number("mixing"),
            .separation = fields.number("separation"),
            .noise = fields.number("noise")};
}

QJsonObject toJson(const data::PictureOptions& pictures)
{
    return {{"jitter", study::toJson(pictures.jitter)}, {"noise", study::toJson(pictures.noise)}};
}

data::PictureOptions picturesFrom(const FieldReader& fields)
{
    return {.jitter = fields.number("jitter"), .noise = fields.number("noise")};
}

QJsonObject toJson(const data::PeakOptions& peaks)
{
    return {{"side", peaks.side},
            {"least_width", study::toJson(peaks.leastWidth)},
            {"most_width", study::toJson(peaks.mostWidth)},
            {"least_counts", study::toJson(peaks.leastCounts)},
            {"most_counts", study::toJson(peaks.mostCounts)},
            {"background", study::toJson(peaks.background)},
            {"threshold", study::toJson(peaks.threshold)},
            {"shift", peaks.shift}};
}

data::PeakOptions peaksFrom(const FieldReader& fields)
{
    return {.side = fields.integer("side"),
            .leastWidth = fields.number("least_width"),
            .mostWidth = fields.number("most_width"),
            .leastCounts = fields.number("least_counts"),
            .mostCounts = fields.number("most_counts"),
            .background = fields.number("background"),
            .threshold = fields.number("threshold"),
            .shift = fields.integer("shift")};
}

QJsonObject toJson(const data::DatasetOptions& options)
{
    QJsonObject object{
        {"name", toQt(options.name)},
        {"path", toQt(options.path)},
        {"labels_path", toQt(options.labelsPath)},
        {"inputs_key", toQt(options.inputsKey)},
        {"labels_key", toQt(options.labelsKey)},
        {"label_column", toQt(options.labelColumn)},
        {"header", toQt(options.header)},
        {"index_column", toQt(options.indexColumn)},
        {"missing_values", toQt(options.missingValues)},
        {"task", toQt(std::string(tokenOf(data::taskTokens, options.task)))},
        {"rows", static_cast<qint64>(options.rows)},
        // Seeds may use all 64 bits, which JSON numbers do not keep.
        {"data_seed", QString::number(options.dataSeed)},
        {"validation_fraction", study::toJson(options.validationFraction)},
        {"test_fraction", study::toJson(options.testFraction)},
        {"normalize", options.normalize},
        {"test_path", toQt(options.testPath)},
        {"simulate", options.simulate},
        {"window_start", static_cast<qint64>(options.windowStart)},
        {"window_size", static_cast<qint64>(options.windowSize)},
        {"image_size", options.imageSize},
        {"readout", toJson(options.readout)},
        {"pictures", toJson(options.pictures)},
        {"drop", study::toJson(options.drop)},
        {"weight_column", toQt(options.weightColumn)},
        {"group_column", toQt(options.groupColumn)},
        {"time_column", toQt(options.timeColumn)},
        {"find_one_hot", options.findOneHot},
        {"reading_rules", options.readingRules},
        {"class_weights", toQt(std::string(tokenOf(data::classWeightTokens, options.classWeights)))},
        {"colors", toQt(std::string(tokenOf(data::pictureColorTokens, options.colors)))},
        {"peaks", toJson(options.peaks)}};
    if (options.windowEndsWithTrace) { // written where candidates choose their windows
        object.insert("window_ends_with_trace", true);
    }
    if (options.subsetSize) {
        object.insert("subset_size", static_cast<qint64>(*options.subsetSize));
    }
    return object;
}

std::uint64_t seedFrom(const FieldReader& fields, const char* key)
{
    const auto seed = wholeFrom<std::uint64_t>(fields.text(key));
    if (!seed) {
        fields.wrong(key, "a seed");
    }
    return seed.value_or(0);
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
    options.task = tokenFrom(fields, "task", data::taskTokens);
    options.rows = fields.wide("rows");
    options.dataSeed = seedFrom(fields, "data_seed");
    if (fields.has("subset_size")) {
        options.subsetSize = fields.wide("subset_size");
    }
    options.validationFraction = fields.number("validation_fraction");
    options.testFraction = fields.number("test_fraction");
    options.normalize = fields.flag("normalize");
    options.refuseMisfits = fields.has("header");
    if (fields.has("header")) {
        options.header = fields.text("header");
        options.indexColumn = fields.text("index_column");
        options.missingValues = fields.text("missing_values");
    }
    if (fields.has("simulate")) { // not in studies made before there were test files, traces and pictures
        options.testPath = fields.text("test_path");
        options.simulate = fields.flag("simulate");
        options.windowStart = fields.wide("window_start");
        options.windowSize = fields.wide("window_size");
        options.windowEndsWithTrace =
            fields.has("window_ends_with_trace") && fields.flag("window_ends_with_trace");
        options.imageSize = fields.integer("image_size");
        options.readout = readoutFrom(fields.object("readout"));
        options.pictures = picturesFrom(fields.object("pictures"));
    }
    options.findOneHot = false; // studies begun before they were looked for keep their reading
    options.readingRules = fields.has("reading_rules") ? fields.integer("reading_rules") : 0;
    if (fields.has("drop")) {
        options.drop = fields.texts("drop");
        options.weightColumn = fields.text("weight_column");
        options.findOneHot = fields.flag("find_one_hot");
        options.classWeights = tokenFrom(fields, "class_weights", data::classWeightTokens);
        options.colors = tokenFrom(fields, "colors", data::pictureColorTokens);
        options.peaks = peaksFrom(fields.object("peaks"));
    }
    if (fields.has("group_column")) { // not in studies made before rows could be split so
        options.groupColumn = fields.text("group_column");
        options.timeColumn = fields.text("time_column");
    }
    return options;
}

QJsonObject toJson(const data::DataReading& reading)
{
    QJsonArray counts;
    for (const std::int64_t count : reading.classCounts) {
        counts.append(static_cast<qint64>(count));
    }
    return {{"format", toQt(reading.format)},
            {"header", toQt(reading.header)},
            {"inputs", toQt(reading.inputs)},
            {"truth", toQt(reading.truth)},
            {"rows", static_cast<qint64>(reading.rows)},
            {"test_rows", static_cast<qint64>(reading.testRows)},
            {"class_counts", counts},
            {"left_out", study::toJson(reading.leftOut)},
            {"notes", study::toJson(reading.notes)}};
}

data::DataReading readingFrom(const FieldReader& fields)
{
    data::DataReading reading;
    reading.format = fields.text("format");
    reading.header = fields.text("header");
    reading.inputs = fields.text("inputs");
    reading.truth = fields.text("truth");
    reading.rows = fields.wide("rows");
    reading.testRows = fields.has("test_rows") ? fields.wide("test_rows") : 0;
    for (const double count : fields.numbers("class_counts")) {
        reading.classCounts.push_back(static_cast<std::int64_t>(count));
    }
    reading.leftOut = fields.texts("left_out");
    reading.notes = fields.texts("notes");
    return reading;
}

QJsonObject toJson(const data::DatasetInfo& info)
{
    return {{"name", toQt(info.name)},
            {"origin", toQt(info.origin)},
            {"simulated", info.simulated},
            {"task", toQt(std::string(tokenOf(data::taskTokens, data::TaskChoice(info.task))))},
            {"input_names", study::toJson(info.inputNames)},
            {"class_names", study::toJson(info.classNames)},
            {"target_names", study::toJson(info.targetNames)},
            {"fingerprint", toQt(info.fingerprint)},
            {"reading", toJson(info.reading)}};
}

data::DatasetInfo infoFrom(const FieldReader& fields)
{
    data::DatasetInfo info;
    info.name = fields.text("name");
    info.origin = fields.text("origin");
    info.simulated = fields.flag("simulated");
    const data::TaskChoice task = tokenFrom(fields, "task", data::taskTokens);
    if (!task) {
        fields.wrong("task", "classification, regression or multi_label");
    }
    info.task = task.value_or(data::TaskKind::Classification);
    info.inputNames = fields.texts("input_names");
    info.classNames = fields.texts("class_names");
    info.targetNames = fields.texts("target_names");
    info.fingerprint = fields.text("fingerprint");
    if (fields.has("reading")) { // not in studies made before it was kept
        info.reading = readingFrom(fields.object("reading"));
    }
    return info;
}

QJsonObject toJson(const DataPlaces& places)
{
    return {{"path", toQt(places.path)},
            {"labels_path", toQt(places.labelsPath)},
            {"yaml_path", toQt(places.yamlPath)},
            {"yaml_labels_path", toQt(places.yamlLabelsPath)}};
}

DataPlaces placesFrom(const FieldReader& fields)
{
    return {.path = fields.text("path"),
            .labelsPath = fields.text("labels_path"),
            .yamlPath = fields.text("yaml_path"),
            .yamlLabelsPath = fields.text("yaml_labels_path")};
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

QJsonArray toJson(const std::vector<TrialTestScore>& scores)
{
    QJsonArray array;
    for (const TrialTestScore& score : scores) {
        array.append(QJsonObject{{"trial", score.trial},
                                 {"metrics", study::toJson(score.metrics)},
                                 {"errors", study::toJson(score.errors)},
                                 {"rows", score.rows},
                                 {"when", toQt(score.when)}});
    }
    return array;
}

std::vector<TrialTestScore> testScoresFrom(const FieldReader& fields)
{
    std::vector<TrialTestScore> scores;
    for (const FieldReader& one : fields.objects("test_scores")) {
        scores.push_back({.trial = one.integer("trial"),
                          .metrics = metricsFrom(one.object("metrics")),
                          .errors = metricsFrom(one.object("errors")),
                          .rows = one.integer("rows"),
                          .when = one.text("when")});
    }
    return scores;
}

QJsonObject toJson(const hardware::CostModelRecord& record)
{
    QJsonObject object{{"name", toQt(record.name)},
                       {"version", record.version},
                       {"correction", QString::fromUtf8(correctionName(record.correction).data())},
                       {"designs", record.designs},
                       {"residual", toQt(record.residual)},
                       {"assumed", record.assumed}};
    if (record.plan) {
        object.insert("training", QJsonObject{{"rows", static_cast<qint64>(record.plan->rows)},
                                              {"epochs", record.plan->epochs},
                                              {"min_steps", record.plan->minSteps},
                                              {"idle_inputs", study::toJson(record.plan->idleInputs)}});
    }
    return object;
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
    if (fields.has("training")) {
        const FieldReader plan = fields.object("training");
        record.plan = hardware::TrainingPlan{.rows = plan.wide("rows"),
                                             .epochs = plan.integer("epochs"),
                                             .minSteps = plan.integer("min_steps"),
                                             .idleInputs = plan.number("idle_inputs")};
    }
    return record;
}

QJsonObject toJson(const StopConditions& stop)
{
    return {{"max_minutes", study::toJson(stop.maxMinutes)},
            {"stalled_generations", stop.stalledGenerations},
            {"stalled_share", study::toJson(stop.stalledShare)}};
}

StopConditions stopFrom(const FieldReader& fields)
{
    return {.maxMinutes = fields.number("max_minutes"),
            .stalledGenerations = fields.integer("stalled_generations"),
            .stalledShare = fields.number("stalled_share")};
}

StudyMeta metaFrom(const FieldReader& fields)
{
    StudyMeta meta;
    meta.id = fields.has("id") ? fields.text("id") : std::string();
    meta.name = fields.text("name");
    meta.yamlPath = fields.text("yaml_path");
    meta.seed = seedFrom(fields, "seed");
    meta.trials = fields.integer("trials");
    if (fields.has("stop")) {
        meta.stop = stopFrom(fields.object("stop"));
    }
    meta.seconds = fields.has("seconds") ? fields.number("seconds") : 0.0;
    meta.rules = fields.has("rules") ? fields.integer("rules") : 0;
    meta.end = fields.has("end") ? fields.text("end") : std::string();
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
    meta.dataOptions = optionsFrom(fields.object("dataset"));
    if (fields.has("data_places")) {
        meta.dataPlaces = placesFrom(fields.object("data_places"));
    }
    meta.dataset = infoFrom(fields.object("dataset_info"));
    meta.trainRows = fields.integer("train_rows");
    meta.validationRows = fields.integer("validation_rows");
    meta.testRows = fields.integer("test_rows");
    if (fields.has("data_warnings")) {
        meta.dataWarnings = fields.texts("data_warnings");
    }
    if (fields.has("constant")) {
        const FieldReader constant = fields.object("constant");
        meta.constant = {.rmse = constant.number("rmse"), .meanDistance = constant.number("mean_distance")};
        if (constant.has("accuracy")) {
            meta.constant->accuracy = constant.number("accuracy");
        }
        if (constant.has("balanced_accuracy")) {
            meta.constant->balancedAccuracy = constant.number("balanced_accuracy");
        }
        if (constant.has("largest_target")) {
            meta.constant->largestTarget = constant.number("largest_target");
        }
    }
    if (fields.has("scaler")) {
        meta.scaler = scalerFrom(fields.object("scaler"), meta.dataset.inputs());
    }
    meta.board = boardFrom(fields.object("board"));
    if (fields.has("test_scores")) {
        meta.testScores = testScoresFrom(fields);
    }
    if (fields.has("cost_model")) {
        meta.costModel = costModelFrom(fields.object("cost_model"));
    }
    if (fields.has("imported")) {
        meta.imported = importFrom(fields.object("imported"));
    }
    if (fields.has("baseline")) {
        meta.baseline = baselineFrom(fields.object("baseline"));
    }
    meta.words = fields.has("words") && fields.integer("words") >= 2 ? Words::Now : Words::Old;
    meta.workers = fields.has("workers") ? fields.integer("workers") : 0;
    return meta;
}

} // namespace

QByteArray metaRecord(const StudyMeta& meta)
{
    QJsonObject libraries;
    for (const auto& [name, version] : meta.libraries) {
        libraries.insert(toQt(name), toQt(version));
    }
    QJsonObject object{{"id", toQt(meta.id)},
                       {"name", toQt(meta.name)},
                       {"yaml_path", toQt(meta.yamlPath)},
                       {"seed", QString::number(meta.seed)},
                       {"trials", meta.trials},
                       {"stop", toJson(meta.stop)},
                       {"seconds", study::toJson(meta.seconds)},
                       {"rules", meta.rules},
                       {"end", toQt(meta.end)},
                       {"dataset_fingerprint", toQt(meta.datasetFingerprint)},
                       {"program_version", toQt(meta.programVersion)},
                       {"created", toQt(meta.created)},
                       {"reference", toJson(meta.reference)},
                       {"objectives", toJson(meta.objectives)},
                       {"libraries", libraries},
                       {"dataset", toJson(meta.dataOptions)},
                       {"data_places", toJson(meta.dataPlaces)},
                       {"dataset_info", toJson(meta.dataset)},
                       {"train_rows", meta.trainRows},
                       {"validation_rows", meta.validationRows},
                       {"test_rows", meta.testRows},
                       {"board", toJson(meta.board)},
                       {"words", static_cast<int>(meta.words)},
                       {"workers", meta.workers},
                       {"test_scores", toJson(meta.testScores)}};
    if (!meta.dataWarnings.empty()) {
        object.insert("data_warnings", toJson(meta.dataWarnings));
    }
    if (meta.scaler) {
        object.insert("scaler", toJson(*meta.scaler));
    }
    if (meta.constant) {
        object.insert("constant",
                      QJsonObject{{"rmse", study::toJson(meta.constant->rmse)},
                                  {"mean_distance", study::toJson(meta.constant->meanDistance)},
                                  {"accuracy", study::toJson(meta.constant->accuracy)},
                                  {"balanced_accuracy", study::toJson(meta.constant->balancedAccuracy)},
                                  {"largest_target", study::toJson(meta.constant->largestTarget)}});
    }
    if (meta.costModel) {
        object.insert("cost_model", toJson(*meta.costModel));
    }
    if (meta.imported) {
        object.insert("imported", toJson(*meta.imported));
    }
    if (meta.baseline) {
        object.insert("baseline", toJson(*meta.baseline));
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
