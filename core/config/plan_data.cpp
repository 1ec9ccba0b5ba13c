// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_plan.h"

#include "study_file.h"

#include "snac/base/number_text.h"
#include "snac/data/known_sets.h"
#include "snac/data/pictures.h"
#include "snac/data/prepare.h"
#include "snac/data/profile.h"
#include "snac/data/split.h"
#include "snac/study/training_plan.h"

#include <algorithm>
#include <cmath>

namespace snac::config {

namespace {

std::int64_t shareOf(std::int64_t rows, double fraction)
{
    return static_cast<std::int64_t>(std::llround(static_cast<double>(rows) * fraction));
}

void measureTargets(const data::Matrix& targets, PlanData& plan)
{
    double least = 0.0;
    for (Eigen::Index i = 0; i < targets.cols(); ++i) {
        const Eigen::ArrayXd column = targets.col(i).cast<double>();
        const double deviation =
            std::sqrt((column - column.mean()).square().sum() / static_cast<double>(column.size()));
        plan.largestTarget = std::max(plan.largestTarget, column.abs().maxCoeff());
        if (deviation > 0.0 && (least == 0.0 || deviation < least)) {
            least = deviation;
        }
    }
    plan.leastDeviation = least > 0.0 ? least : 1.0;
}

void scaleTo(PlanData& plan, std::int64_t drawn, std::int64_t asked)
{
    const double factor = static_cast<double>(asked) / static_cast<double>(std::max<std::int64_t>(1, drawn));
    for (std::int64_t* rows : {&plan.train, &plan.validation, &plan.test}) {
        *rows = shareOf(*rows, factor);
    }
    for (std::int64_t& rows : plan.info.reading.classCounts) {
        rows = shareOf(rows, factor);
    }
    plan.info.reading.rows = asked;
    plan.extrapolated = true;
}

} // namespace

int PlanData::outputs() const
{
    return static_cast<int>(info.truthNames().size());
}

std::int64_t PlanData::mostOfAClass() const
{
    const auto& counts = info.reading.classCounts;
    return counts.empty() ? 0 : std::ranges::max(counts);
}

std::int64_t PlanData::leastOfAClass() const
{
    const auto& counts = info.reading.classCounts;
    return counts.empty() ? 0 : std::ranges::min(counts);
}

std::int64_t PlanData::leastOfAClass(std::int64_t rows) const
{
    return leastOfAClass() * rows / std::max<std::int64_t>(1, info.reading.rows);
}

Result<PlanData> planDataOf(const data::Dataset& dataset, const data::DatasetOptions& options)
{
    PlanData plan;
    plan.info = dataset.info;
    plan.ownTest = dataset.testRows > 0;
    const std::int64_t all = dataset.samples.rows() - dataset.testRows;
    SNAC_TRY(const auto rows, data::subsetRows(dataset, options.subsetSize.value_or(all), options.dataSeed));
    SNAC_TRY(const auto split, data::splitRows(dataset, rows, options));
    plan.train = std::ssize(split.train);
    plan.validation = std::ssize(split.validation);
    plan.test = std::ssize(split.test);
    plan.pictures = data::arePictures(dataset);
    plan.normalized = options.normalize;
    if (dataset.samples.inputs.size() > 0) {
        plan.largestInput = static_cast<double>(dataset.samples.inputs.cwiseAbs().maxCoeff());
        plan.idleInputs = study::idleInputs(dataset.samples.inputs);
    }
    if (dataset.info.task == data::TaskKind::Regression && dataset.samples.rows() > 0) {
        measureTargets(dataset.samples.targets, plan);
    }
    return plan;
}

Result<PlanData> readPlanData(const data::DatasetOptions& options, RunControl& control)
{
    constexpr std::int64_t enough = 4000; // drawn rows tell their kind long before
    data::DatasetOptions some = options;
    const bool fewer = data::isSimulated(options) && options.rows > enough;
    if (fewer) {
        some.rows = enough;
        some.subsetSize.reset();
    }
    SNAC_TRY(const auto dataset, data::loadDataset(some, control));
    SNAC_TRY(auto plan, planDataOf(dataset, some));
    if (!data::isSimulated(options)) {
        SNAC_TRY(const auto profile, data::profileOf(dataset, some, control));
        for (const data::DataWarning& warning : profile.warnings) {
            plan.warnings.push_back(warning.text);
        }
    }
    if (fewer) {
        scaleTo(plan, dataset.samples.rows(),
                std::min(options.rows, options.subsetSize.value_or(options.rows)));
    }
    return plan;
}

std::vector<PlannedSetting> dataSettings(const data::DatasetOptions& options)
{
    const data::DatasetOptions usual;
    std::vector<PlannedSetting> settings;
    const auto add = [&](const char* key, std::string yaml, const char* reason) {
        settings.push_back({std::string("dataset.") + key, std::move(yaml), reason});
    };
    const auto text = [&](const char* key, const std::string& value, const char* reason) {
        if (!value.empty()) {
            add(key, yamlText(value), reason);
        }
    };
    const auto whole = [&](const char* key, std::int64_t value, const char* reason) {
        add(key, std::to_string(value), reason);
    };
    if (options.name != "file") {
        text("name", options.name, "");
    }
    const bool folder = options.name != "file";
    text(folder ? "data_dir" : "path", options.path, folder ? "the folder of its files" : "");
    text("test_path", options.testPath, "the test rows, used for nothing else");
    text("labels_path", options.labelsPath, "the truth, in a file of its own");
    text("inputs_key", options.inputsKey, "the inputs, as asked");
    text("labels_key", options.labelsKey, "the truth, as asked");
    text("label_column", options.labelColumn, "the truth, as asked");
    const auto word = [&](const char* key, const std::string& value, const std::string& standard) {
        if (value != standard) {
            add(key, value, "as asked");
        }
    };
    word("header", options.header, usual.header);
    word("index_column", options.indexColumn, usual.indexColumn);
    word("missing_values", options.missingValues, usual.missingValues);
    if (!options.drop.empty()) {
        std::string list;
        for (const std::string& name : options.drop) {
            list += (list.empty() ? "" : ", ") + yamlText(name);
        }
        add("drop", "[" + list + "]", "neither inputs nor truth, as asked");
    }
    text("weight_column", options.weightColumn, "what each row counts in the loss, as asked");
    text("group_column", options.groupColumn, "rows of one value stay in one part, as asked");
    text("time_column", options.timeColumn, "the last rows are split off, as asked");
    word("class_weights", std::string(tokenOf(data::classWeightTokens, options.classWeights)), "none");
    word("colors", std::string(tokenOf(data::pictureColorTokens, options.colors)), "auto");
    if (options.task) {
        add("task", std::string(tokenOf(data::taskTokens, options.task)), "what is learned, as asked");
    }
    if (options.simulate) {
        add("simulate", "true", "drawn here in place of the real set, and labelled so everywhere");
    }
    if (data::isSimulated(options)) {
        whole("rows", options.rows, "rows that are drawn");
    }
    if (options.windowSize > 0) {
        whole("start_location", options.windowStart, "first sample of the readout window");
        whole("window_size", options.windowSize, "length of the readout window");
    }
    if (options.imageSize > 0) {
        whole("resize_val", options.imageSize, "pixels a side");
    }
    if (data::isSimulated(options) && options.readout.states != usual.readout.states) {
        whole("num_classes", options.readout.states, "states of the readout");
    }
    if (options.subsetSize) {
        whole("subset_size", *options.subsetSize, "rows that are used");
    }
    const auto share = [&](const char* key, double value, double standard) {
        if (value != standard) {
            add(key, numberText(value), "as asked");
        }
    };
    share("validation_fraction", options.validationFraction, usual.validationFraction);
    share("test_fraction", options.testFraction, usual.testFraction);
    if (options.dataSeed != usual.dataSeed) {
        whole("seed", static_cast<std::int64_t>(options.dataSeed), "of simulation and split");
    }
    if (!options.normalize) {
        add("normalize", "false", "as asked");
    }
    return settings;
}

} // namespace snac::config
