// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict.h"

#include "snac/base/number_text.h"
#include "snac/data/csv_layout.h"
#include "snac/data/number_text.h"
#include "snac/data/rows.h"
#include "snac/data/truth.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/forward.h"
#include "snac/network/metrics.h"

#include <algorithm>
#include <cmath>

namespace snac::jobs {

namespace {

Result<> standardise(const study::PointDesign& point, data::Matrix& inputs)
{
    if (!point.design.scaler) {
        return fail(point.scalerNote + ": " + point.dataProblem +
                    ". Give standardised features (--raw), or put the data back");
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

/// How the point was scored, and so how it speaks where nothing else is asked for.
bool isScoredInIntegers(const PointRequest& request, const study::PointDesign& point)
{
    return !request.step.empty() || point.ownIntegers || !point.ownFormats.empty();
}

/// With which arithmetic the outputs were made, and whether the study's own scores were made so.
void tellArithmetic(const PointRequest& request, const study::PointDesign& point, Prediction& result)
{
    const std::string scored = point.ownIntegers          ? "in the integers that it was imported with"
                               : point.ownFormats.empty() ? "in floating point"
                                                          : "at " + point.ownFormats;
    if (request.precision || (request.floatsAlone && isScoredInIntegers(request, point))) {
        result.asScored = false;
        result.notes.push_back((request.precision ? "computed in integers at " + request.precision->toString()
                                                  : std::string("computed in floating point")) +
                               ", as asked for; the trial was scored " + scored);
        return;
    }
    result.notes.push_back(!request.step.empty() ? "computed in integers, as the step was scored"
                           : point.ownFormats.empty()
                               ? "computed " + scored + ", as the trial was scored"
                               : "computed in integers " + scored + ", as the trial was scored");
}

/// Numbers that a format cannot say come out as its ends.
void tellSaturation(Prediction& result)
{
    if (!result.format || !result.classNames.empty() || result.labels) {
        return;
    }
    const float lowest = static_cast<float>(result.format->lowest());
    const float highest = static_cast<float>(result.format->highest());
    const auto ends = ((result.values.array() <= lowest) || (result.values.array() >= highest)).count();
    if (ends > 0) {
        result.notes.push_back(counted(ends, "output") + " of " +
                               groupedText(static_cast<double>(result.values.size())) + " " +
                               (ends == 1 ? "is" : "are") + " at an end of " + result.format->toString() +
                               ", which reaches from " + significantText(result.format->lowest(), 5) +
                               " to " + significantText(result.format->highest(), 5));
    }
}

/// What a network ends with that is not computed. Losses take logits, and so does hardware.
void tellLogits(const network::Architecture& architecture, Prediction& result)
{
    const std::size_t logits = network::logitLayers(architecture);
    const auto* last = logits < architecture.layers.size()
                           ? std::get_if<network::Activation>(&architecture.layers[logits])
                           : nullptr;
    if (last == nullptr) {
        return;
    }
    result.leftOut = network::activationName(last->kind);
    result.notes.push_back("outputs are logits, the numbers before the " + result.leftOut +
                           " that the network ends with" +
                           (result.classNames.empty() ? "" : "; which class is said does not depend on it"));
}

/// The class of a word; whole numbers, and true and false, are the same however they are written (2, 2.0,
/// +2).
std::optional<std::size_t> classOf(const std::vector<std::string>& names, const std::string& word)
{
    const auto found = data::placeOfClass(names, word);
    return found ? found : data::placeOfClass(names, data::wholeNumberText(word).value_or(word));
}

/// "row 3" as the predictions number it.
std::string rowText(const Prediction& result, std::size_t row)
{
    return "row " + std::to_string(result.rowNumbers.empty() ? static_cast<std::int64_t>(row)
                                                             : result.rowNumbers[row]);
}

/// What the truth of a row is that cannot be compared, and how many rows are like it.
class OddRows
{
public:
    void add(const Prediction& result, std::size_t row, const std::string& what)
    {
        if (m_count++ == 0) {
            m_first = rowText(result, row) + " (counted from 0): " + what;
        }
    }

    /// How many rows were compared, and why not the others.
    void tell(Prediction& result) const
    {
        const long long rows = result.values.rows();
        result.compared = rows - m_count;
        const std::string others = m_count > 1 ? "; " + counted(m_count - 1, "more row") + " like it" : "";
        if (result.compared == 0) {
            result.notes.push_back("no truth: nothing was compared; " + m_first + others);
            return;
        }
        result.notes.push_back("compared " + std::to_string(result.compared) + " of " + counted(rows, "row") +
                               " with the truth" + (m_count > 0 ? "; " + m_first + others : ""));
    }

private:
    long long m_count = 0;
    std::string m_first;
};

std::optional<double> numberOf(const std::string& text)
{
    double value = 0.0;
    const bool number = data::parseNumber(text, value) == data::NumberState::Finite ||
                        data::parseCommaNumber(text, value) == data::NumberState::Finite;
    return number ? std::optional(value) : std::nullopt;
}

/// Of a regression: the root mean square of the differences.
void compareNumbers(Prediction& result)
{
    double sum = 0.0;
    OddRows odd;
    for (std::size_t row = 0; row < result.truth.size(); ++row) {
        const auto value = numberOf(result.truth[row]);
        if (!value) {
            odd.add(result, row, "'" + result.truth[row] + "' is no number");
            continue;
        }
        const double difference =
            *value - static_cast<double>(result.values(static_cast<Eigen::Index>(row), 0));
        sum += difference * difference;
    }
    odd.tell(result);
    if (result.compared > 0) {
        result.rmse = std::sqrt(sum / static_cast<double>(result.compared));
    }
}

/// How often each label is told right, in the rows that are compared.
void countLabels(Prediction& result, const std::vector<Eigen::Index>& rows)
{
    result.labelCounts.resize(static_cast<std::size_t>(result.targets.cols()));
    for (Eigen::Index i = 0; i < result.targets.cols(); ++i) {
        Prediction::LabelCount& count = result.labelCounts[static_cast<std::size_t>(i)];
        for (const Eigen::Index row : rows) {
            const bool truth = result.targets(row, i) > 0.5F;
            const bool right = truth == result.has(row, i);
            count.have += truth ? 1 : 0;
            count.found += truth && right ? 1 : 0;
            count.leftAlone += !truth && right ? 1 : 0;
        }
    }
}

/// The rows whose truth can be compared: numbers, and of labels 0 and 1 alone.
std::vector<Eigen::Index> comparableRows(Prediction& result)
{
    std::vector<Eigen::Index> rows;
    OddRows odd;
    for (Eigen::Index row = 0; row < result.targets.rows(); ++row) {
        Eigen::Index at = 0;
        const auto fits = [&](float value) {
            return std::isfinite(value) && (!result.labels || value == 0.0F || value == 1.0F);
        };
        while (at < result.targets.cols() && fits(result.targets(row, at))) {
            ++at;
        }
        if (at == result.targets.cols()) {
            rows.push_back(row);
            continue;
        }
        const float value = result.targets(row, at);
        odd.add(result, static_cast<std::size_t>(row),
                result.outputNames[static_cast<std::size_t>(at)] + " is " +
                    (std::isfinite(value)
                         ? roundTripText(static_cast<double>(value)) + ", and a label is 1 or 0"
                         : std::string("no number")));
    }
    odd.tell(result);
    return rows;
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
        const bool any = !result.truth.empty() || rows.targets.size() > 0;
        result.truth.clear();
        if (!any) {
            return; // as the note on the rows says
        }
        result.notes.push_back("no truth: the file does not have the truth of all " +
                               counted(result.values.cols(), result.labels ? "label" : "target") + " (" +
                               data::nameList(result.outputNames) + "), so nothing is compared");
        return;
    }
    result.truth.clear();
    result.targets.resize(result.values.rows(), result.values.cols());
    for (std::size_t i = 0; i < outputs; ++i) {
        result.targets.col(static_cast<Eigen::Index>(i)) = rows.targets.col(places[i]);
    }
    const std::vector<Eigen::Index> compared = comparableRows(result);
    if (compared.empty()) {
        result.targets.resize(0, 0);
        return;
    }
    if (result.labels) {
        countLabels(result, compared);
        return;
    }
    const Eigen::MatrixXd misses =
        (result.values(compared, Eigen::all) - result.targets(compared, Eigen::all)).cast<double>();
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
        if (result.values.cols() == 1) {
            compareNumbers(result);
        }
        return;
    }
    OddRows odd;
    const std::size_t classes = result.classNames.size();
    result.confusion.assign(classes, std::vector<long long>(classes, 0));
    for (std::size_t row = 0; row < result.truth.size(); ++row) {
        const auto truth = classOf(result.classNames, result.truth[row]);
        if (!truth) {
            ++result.unknown[result.truth[row]];
            odd.add(result, row, "'" + result.truth[row] + "' is no class of the study");
            continue;
        }
        ++result.confusion[*truth][static_cast<std::size_t>(result.predicted[row])];
    }
    odd.tell(result);
}

/// The truth of the rows that can be compared, as scores take it, and which rows they are.
std::pair<data::Samples, std::vector<Eigen::Index>> comparedRows(const Prediction& result)
{
    data::Samples truth;
    std::vector<Eigen::Index> rows;
    std::vector<double> numbers;
    for (Eigen::Index row = 0; row < result.values.rows(); ++row) {
        if (result.targets.size() > 0) {
            const auto own = result.targets.row(row).array();
            if (own.isFinite().all() && (!result.labels || (own == 0.0F || own == 1.0F).all())) {
                rows.push_back(row);
            }
            continue;
        }
        const std::string& said = result.truth[static_cast<std::size_t>(row)];
        const auto label = classOf(result.classNames, said);
        const auto number = result.classNames.empty() ? numberOf(said) : std::nullopt;
        if (label) {
            truth.labels.push_back(static_cast<int>(*label));
        } else if (number) {
            numbers.push_back(*number);
        } else {
            continue;
        }
        rows.push_back(row);
    }
    if (result.targets.size() > 0) {
        truth.targets = result.targets(rows, Eigen::all);
    } else if (!numbers.empty()) {
        truth.targets = Eigen::Map<const Eigen::VectorXd>(numbers.data(), std::ssize(numbers)).cast<float>();
    }
    return {std::move(truth), std::move(rows)};
}

/// By what the study is scored, so that rows stand beside what its table says.
void score(Prediction& result)
{
    const bool hasTruth = result.targets.size() > 0 || !result.truth.empty();
    const study::QuantityInfo& row = study::info(result.score);
    if (!hasTruth || result.compared == 0 || row.metric == nullptr) {
        return;
    }
    const network::Loss loss = result.labels               ? network::Loss::LabelCrossEntropy
                               : result.classNames.empty() ? network::Loss::MeanSquaredError
                               : result.values.cols() == 1 ? network::Loss::BinaryCrossEntropy
                                                           : network::Loss::CrossEntropy;
    const auto [truth, rows] = comparedRows(result);
    if (!rows.empty()) {
        const data::Matrix outputs = result.values(rows, Eigen::all);
        result.scored = network::evaluate(outputs, truth, loss).*row.metric;
    }
}

} // namespace

std::string Prediction::heading(std::size_t output) const
{
    const bool isLogit =
        !leftOut.empty() || labels || !classNames.empty(); // of a regression: the number itself
    return (isLogit ? "logit of " : "") + outputNames[output];
}

std::optional<double> Prediction::accuracy() const
{
    long long right = 0;
    long long all = 0;
    for (const LabelCount& count : labelCounts) {
        right += count.found + count.leftAlone;
        all += compared;
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
    if (request.point.floatsAlone && !request.point.step.empty()) {
        return fail(
            "a step of the local search is its integers; name its trial to hear it in floating point");
    }
    SNAC_TRY(const auto point, designOf(request.point, environment, control));
    data::DatasetOptions options = point.dataOptions;
    options.path = request.data;
    options.labelsPath.clear();
    const bool inOrder = point.imported && !point.imported->namedInputs;
    SNAC_TRY(auto rows, data::readRows(options, point.dataset.inputNames, control, inOrder,
                                       data::truthColumnsOf(point.dataset)));
    Prediction result;
    if (point.imported) {
        result.notes.push_back(point.imported->text());
    }
    const bool asTheyAre = point.imported && !point.imported->scaler;
    if (!request.raw) {
        SNAC_CHECK(asTheyAre ? Result<>() : standardise(point, rows.inputs));
        if (!point.scalerNote.empty()) {
            result.notes.push_back(point.scalerNote);
        }
    }
    result.outputNames = point.design.outputNames;
    result.labels = point.design.task == data::TaskKind::MultiLabel;
    if (point.design.task == data::TaskKind::Classification) {
        result.classNames = point.dataset.classNames;
    }
    tellLogits(point.design.trained->architecture, result);
    result.truth = std::move(rows.truth);
    result.rowNumbers = std::move(rows.rowNumbers);
    result.notes.push_back("read " + counted(rows.inputs.rows(), "row") + ": " + rows.understood);
    tellArithmetic(request.point, point, result);
    if (request.point.precision || (isScoredInIntegers(request.point, point) && !request.point.floatsAlone)) {
        computeIntegers(point.design.network, rows.inputs, result);
        tellSaturation(result);
    } else {
        computeFloats(*point.design.trained, rows.inputs, result);
    }
    if (result.labels || (result.classNames.empty() && result.values.cols() > 1)) {
        takeTargets(rows, result);
    } else {
        if (result.truth.empty() && rows.targets.size() > 0) {
            result.notes.push_back("no truth: the file has " + counted(rows.targets.cols(), "number") +
                                   " a row for it, which " +
                                   (result.classNames.empty() ? "the study has not" : "say no class"));
        }
        compare(result);
    }
    result.score = point.score;
    score(result);
    return result;
}

} // namespace snac::jobs
