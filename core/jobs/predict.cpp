// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict.h"

#include "snac/base/number_text.h"
#include "snac/data/csv_layout.h"
#include "snac/data/number_text.h"
#include "snac/data/rows.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/forward.h"

#include <algorithm>
#include <cmath>

namespace snac::jobs {

namespace {

Result<> standardise(const study::PointDesign& point, data::Matrix& inputs)
{
    if (!point.design.scaler) {
        return fail("how the features of this study were scaled is in its data, which are not there: give "
                    "standardised "
                    "features (--raw), or bring the data back");
    }
    point.design.scaler->apply(inputs);
    return {};
}

int classOf(const Eigen::Ref<const Eigen::RowVectorXf>& logits)
{
    if (logits.size() == 1) {
        return logits(0) > 0.0F ? 1 : 0;
    }
    Eigen::Index largest = 0;
    logits.maxCoeff(&largest);
    return static_cast<int>(largest);
}

void computeIntegers(const fixedpoint::Network& network, const data::Matrix& inputs, Prediction& result)
{
    result.format = network.logit();
    result.integers = fixedpoint::evaluate(network, inputs);
    result.values = result.integers.unaryExpr(
        [&](std::int64_t raw) { return static_cast<float>(fixedpoint::toDouble(raw, *result.format)); });
    for (Eigen::Index row = 0; !result.classNames.empty() && row < result.integers.rows(); ++row) {
        const auto width = static_cast<std::size_t>(result.integers.cols());
        result.predicted.push_back(
            static_cast<int>(fixedpoint::argmaxOf({result.integers.row(row).data(), width})));
    }
}

void computeFloats(const network::TrainedNetwork& network, const data::Matrix& inputs, Prediction& result)
{
    result.values = network::forward(network, inputs);
    for (Eigen::Index row = 0; !result.classNames.empty() && row < result.values.rows(); ++row) {
        result.predicted.push_back(classOf(result.values.row(row)));
    }
}

/// The class of a word; whole numbers are the same however they are written (2, 2.0, +2).
std::optional<std::size_t> classOf(const std::vector<std::string>& names, const std::string& word)
{
    auto found = std::ranges::find(names, word);
    if (found == names.end()) {
        found = std::ranges::find(names, data::wholeNumberText(word).value_or(word));
    }
    return found == names.end() ? std::nullopt : std::optional<std::size_t>(found - names.begin());
}

/// Of a regression: the root mean square of the differences.
std::optional<double> rmseOf(const Prediction& result)
{
    double sum = 0.0;
    for (std::size_t row = 0; row < result.truth.size(); ++row) {
        double value = 0.0;
        if (data::parseNumber(result.truth[row], value) != data::NumberState::Finite) {
            return std::nullopt;
        }
        const double difference =
            value - static_cast<double>(result.values(static_cast<Eigen::Index>(row), 0));
        sum += difference * difference;
    }
    return std::sqrt(sum / static_cast<double>(result.truth.size()));
}

/// How often each label is told right.
void countLabels(Prediction& result)
{
    result.labelCounts.resize(static_cast<std::size_t>(result.targets.cols()));
    for (Eigen::Index i = 0; i < result.targets.cols(); ++i) {
        Prediction::LabelCount& count = result.labelCounts[static_cast<std::size_t>(i)];
        for (Eigen::Index row = 0; row < result.targets.rows(); ++row) {
            const bool truth = result.targets(row, i) > 0.5F;
            const bool right = truth == result.has(row, i);
            count.have += truth ? 1 : 0;
            count.found += truth && right ? 1 : 0;
            count.leftAlone += !truth && right ? 1 : 0;
        }
    }
}

/// Where the file has the truth of each output, by its name.
std::vector<Eigen::Index> targetPlaces(const data::Rows& rows, const Prediction& result)
{
    std::vector<Eigen::Index> places;
    for (const std::string& name : result.outputNames) {
        const auto found = std::ranges::find(rows.targetNames, name);
        if (found != rows.targetNames.end()) {
            places.push_back(found - rows.targetNames.begin());
        }
    }
    return places;
}

/// The truth of each output by its name; a note where the file has not all of them, and a claim to have read
/// one would be none.
void takeTargets(const data::Rows& rows, Prediction& result)
{
    const auto outputs = static_cast<std::size_t>(result.values.cols());
    const std::vector<Eigen::Index> places = targetPlaces(rows, result);
    if (places.size() != outputs || rows.targets.rows() != result.values.rows()) {
        result.truth.clear();
        result.notes.push_back("the file does not have the truth of all " +
                               counted(result.values.cols(), result.labels ? "label" : "target") + " (" +
                               data::nameList(result.outputNames) + "), so nothing is compared");
        return;
    }
    result.truth.clear();
    result.targets.resize(result.values.rows(), result.values.cols());
    for (std::size_t i = 0; i < outputs; ++i) {
        result.targets.col(static_cast<Eigen::Index>(i)) = rows.targets.col(places[i]);
    }
    if (result.labels) {
        countLabels(result);
        return;
    }
    const Eigen::MatrixXd misses = (result.values - result.targets).cast<double>();
    for (Eigen::Index i = 0; i < misses.cols(); ++i) {
        result.rmses.push_back(std::sqrt(misses.col(i).array().square().mean()));
    }
    result.rmse = std::sqrt(misses.array().square().mean());
}

/// Compares the classes with what the file says, if it says anything.
void compare(Prediction& result)
{
    if (result.truth.empty()) {
        return;
    }
    if (result.classNames.empty()) {
        result.rmse = result.values.cols() == 1 ? rmseOf(result) : std::nullopt;
        return;
    }
    const std::size_t classes = result.classNames.size();
    result.confusion.assign(classes, std::vector<long long>(classes, 0));
    for (std::size_t row = 0; row < result.truth.size(); ++row) {
        const auto truth = classOf(result.classNames, result.truth[row]);
        if (!truth) {
            ++result.unknown[result.truth[row]];
            continue;
        }
        ++result.confusion[*truth][static_cast<std::size_t>(result.predicted[row])];
    }
}

} // namespace

std::optional<double> Prediction::accuracy() const
{
    long long right = 0;
    long long all = 0;
    for (const LabelCount& count : labelCounts) {
        right += count.found + count.leftAlone;
        all += targets.rows();
    }
    for (std::size_t truth = 0; truth < confusion.size(); ++truth) {
        for (std::size_t said = 0; said < confusion.size(); ++said) {
            all += confusion[truth][said];
            right += truth == said ? confusion[truth][said] : 0;
        }
    }
    return all > 0 ? std::optional(static_cast<double>(right) / static_cast<double>(all)) : std::nullopt;
}

Result<Prediction> predict(const PredictRequest& request, const hardware::Environment& environment,
                           RunControl& control)
{
    SNAC_TRY(const auto point, designOf(request.point, environment, control));
    data::DatasetOptions options = point.dataOptions;
    options.path = request.data;
    options.labelsPath.clear();
    const bool inOrder = point.imported && !point.imported->namedInputs;
    SNAC_TRY(auto rows, data::readRows(options, point.dataset.inputNames, control, inOrder));
    Prediction result;
    if (point.imported) {
        result.notes.push_back(point.imported->text());
    }
    const bool asTheyAre = point.imported && !point.imported->scaler;
    if (asTheyAre && !request.raw) {
        result.notes.emplace_back(
            "the network was imported without a scaler: it gets the features as they are");
    } else if (!request.raw) {
        SNAC_CHECK(standardise(point, rows.inputs));
    }
    result.outputNames = point.design.outputNames;
    result.labels = point.design.task == data::TaskKind::MultiLabel;
    if (point.design.task == data::TaskKind::Classification) {
        result.classNames = point.dataset.classNames;
    }
    result.truth = std::move(rows.truth);
    result.rowNumbers = std::move(rows.rowNumbers);
    result.notes.push_back("read " + counted(rows.inputs.rows(), "row") + ": " + rows.understood);
    if (request.point.step.empty() && !request.point.precision && !point.ownIntegers) {
        computeFloats(*point.design.trained, rows.inputs, result);
    } else {
        computeIntegers(point.design.network, rows.inputs, result);
    }
    if (result.labels || (result.classNames.empty() && result.values.cols() > 1)) {
        takeTargets(rows, result);
    } else {
        compare(result);
    }
    if (!result.confusion.empty() && !result.accuracy()) {
        result.notes.push_back(
            "nothing in the column of the truth is a class of the study, so nothing was compared");
    }
    return result;
}

} // namespace snac::jobs
