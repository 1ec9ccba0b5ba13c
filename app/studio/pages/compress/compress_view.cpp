// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_view.h"

#include "compress_text.h"

#include "snac/compression/masks.h"
#include "snac/compression/options.h"
#include "snac/fixedpoint/arithmetic.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/shown_number.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace snac::studio {

namespace {

constexpr float pruned = std::numeric_limits<float>::quiet_NaN();

double inPercent(double share)
{
    return 100.0 * share;
}

QString shownScore(const CompressModel& model, const network::Metrics& metrics)
{
    return displayText(model.score(), model.scoreOf(metrics));
}

QStringList noteOf(const CompressModel& model, const compression::CompressionStep& step)
{
    QStringList lines{stepTitle(step),
                      CompressText::tr("unquantized %1, fake-quantized %2, integers %3")
                          .arg(shownScore(model, step.floatMetrics), shownScore(model, step.fakeMetrics),
                               shownScore(model, step.integerMetrics)),
                      CompressText::tr("LUT %1, DSP %2 (%3)")
                          .arg(displayText(study::Quantity::Lut, step.cost.lut.value),
                               displayText(study::Quantity::Dsp, step.cost.dsp.value),
                               estimateText(study::Price::Own))};
    if (step.branch.structure == compression::Structure::Structured) {
        QStringList widths;
        for (const int width : step.widths) {
            widths << QString::number(width);
        }
        lines << CompressText::tr("widths %1").arg(widths.join(QStringLiteral("-")));
    }
    return lines;
}

} // namespace

widgets::CurveMark markOf(const compression::Branch& branch)
{
    return branch.structure == compression::Structure::Structured ? widgets::CurveMark::Square
           : branch.method == compression::Method::OneShot        ? widgets::CurveMark::Ring
           : branch.method == compression::Method::Learned        ? widgets::CurveMark::Diamond
                                                                  : widgets::CurveMark::Disc;
}

std::vector<widgets::Curve> branchCurves(const CompressModel& model, bool joined,
                                         const std::function<double(const compression::CompressionStep&)>& x)
{
    std::vector<widgets::Curve> curves;
    std::set<std::string> seen;
    for (const auto& first : model.steps()) {
        if (!seen.insert(first->branch.key()).second) {
            continue;
        }
        widgets::Curve curve;
        curve.color = model.colorOf(first->branch.precision);
        curve.mark = markOf(first->branch);
        curve.dashed = first->branch.method == compression::Method::OneShot;
        curve.joined = joined;
        curve.faint = first->branch.trial != model.focusedTrial();
        for (const int number : model.branch(first->branch)) {
            const auto step = model.step(number);
            curve.points.push_back(
                {number, x(*step), model.shownScoreOf(step->integerMetrics), noteOf(model, *step)});
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

QString precisionText(const FixedFormat& precision)
{
    return QString::fromStdString(compression::precisionName(precision));
}

namespace {

QString methodWord(compression::Method method)
{
    switch (method) {
    case compression::Method::Iterative:
        break;
    case compression::Method::OneShot:
        return CompressText::tr("one-shot");
    case compression::Method::Uniform:
        return CompressText::tr("uniform");
    case compression::Method::Learned:
        return CompressText::tr("learned widths");
    }
    return CompressText::tr("iterative");
}

} // namespace

QString methodText(const compression::Branch& branch)
{
    const QString method = methodWord(branch.method);
    return branch.structure == compression::Structure::Structured
               ? CompressText::tr("%1, whole neurons").arg(method)
               : method;
}

QString sparsityText(double sparsity)
{
    const double shown = inPercent(sparsity);
    const bool round = std::abs(shown - std::round(shown)) < 0.05;
    return CompressText::tr("%1 %").arg(widgets::fixedNumber(shown, round ? 0 : 1));
}

QString fitWords(const study::StepVerdict& verdict)
{
    switch (verdict.fit.fit) {
    case study::Fit::DoesNotFit:
        return CompressText::tr("does not fit");
    case study::Fit::NotSure:
        return verdict.keepsAll() ? CompressText::tr("not sure") : CompressText::tr("over budget");
    case study::Fit::Fits:
        break;
    }
    return verdict.keepsAll() ? CompressText::tr("fits") : CompressText::tr("over budget");
}

QString fitWhy(const study::StepVerdict& verdict)
{
    return verdict.keepsAll() ? fitReason(verdict.fit) : shownSentence(verdict.reason);
}

QString stepTitle(const compression::CompressionStep& step)
{
    return QStringLiteral("#%1 · %2 · %3 · %4")
        .arg(step.branch.trial)
        .arg(precisionText(step.branch.precision), methodText(step.branch), sparsityText(step.sparsity));
}

std::vector<widgets::Curve> sparsityCurves(const CompressModel& model)
{
    return branchCurves(model, true,
                        [](const compression::CompressionStep& step) { return inPercent(step.sparsity); });
}

std::vector<widgets::CurveLevel> floatLevels(const CompressModel& model)
{
    const int number = model.focusedTrial();
    const auto found = model.floatScores().find(number);
    if (found == model.floatScores().end() || !std::isfinite(model.scoreOf(found->second))) {
        return {};
    }
    const QString text = model.floatScores().unseen.contains(number)
                             ? CompressText::tr("trial #%1 trained again for compression, as float: %2")
                             : CompressText::tr("trial #%1's own network as float: %2");
    return {{model.shownScoreOf(found->second), text.arg(number).arg(shownScore(model, found->second))}};
}

widgets::CurveAxis sparsityAxis()
{
    return {CompressText::tr("sparsity"),
            QStringLiteral("%"),
            CompressText::tr("share of the weights that is gone"),
            1,
            true,
            false,
            std::pair{-2.0, 100.0}};
}

widgets::CurveAxis scoreAxis(const CompressModel& model)
{
    const study::QuantityInfo& row = study::info(model.score());
    return {shownInSentence(row.label),
            shownText(row.unit),
            CompressText::tr("integers, validation"),
            row.decimals,
            row.maximize,
            false,
            {}};
}

std::vector<int> trialWidths(const CompressModel& model, int step)
{
    const auto numbers = model.branchOf(step);
    return numbers.empty() ? std::vector<int>() : model.step(numbers.front())->widths;
}

QStringList layerNames(const std::vector<int>& widths)
{
    QStringList names;
    for (std::size_t i = 1; i < widths.size(); ++i) {
        names << CompressText::tr("layer %1: %2 → %3").arg(i).arg(widths[i - 1]).arg(widths[i]);
    }
    return names;
}

namespace {

/// Where the rows or columns of a narrowed layer are in the trial's: at its `kept` units, all where null.
std::vector<int> placesOf(const std::vector<int>* kept, Eigen::Index count)
{
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    return kept && kept->size() == numbers.size() ? *kept : numbers;
}

/// One layer in the shape it has in the trial; `before`: the layer that feeds it, or null.
widgets::WeightGrid gridOf(const compression::CompressionStep& step, network::LayerId layer,
                           const network::LayerId* before, const network::ExactMatrix& weights, int inputs,
                           int units)
{
    const auto rows = placesOf(step.keptUnits.find(layer), weights.rows());
    const auto columns = placesOf(before ? step.keptUnits.find(*before) : nullptr, weights.cols());
    widgets::WeightGrid grid;
    grid.units = units;
    grid.inputs = inputs;
    grid.values.assign(static_cast<std::size_t>(grid.units) * static_cast<std::size_t>(grid.inputs), pruned);
    const Eigen::MatrixXf* mask = step.masks.find(layer);
    const bool masked = mask && mask->rows() == weights.rows() && mask->cols() == weights.cols();
    for (Eigen::Index u = 0; u < weights.rows(); ++u) {
        for (Eigen::Index i = 0; i < weights.cols(); ++i) {
            if (masked && (*mask)(u, i) == 0.0F) {
                continue;
            }
            const auto row = static_cast<std::size_t>(rows[static_cast<std::size_t>(u)]);
            const auto column = static_cast<std::size_t>(columns[static_cast<std::size_t>(i)]);
            const std::size_t place = row * static_cast<std::size_t>(grid.inputs) + column;
            if (place < grid.values.size()) {
                grid.values[place] = static_cast<float>(weights(u, i));
            }
        }
    }
    return grid;
}

} // namespace

std::vector<widgets::WeightGrid> weightGrids(const compression::CompressionStep& step,
                                             const std::vector<int>& trialWidths)
{
    std::vector<widgets::WeightGrid> grids;
    const network::LayerId* before = nullptr;
    const auto dense = network::quantizedDense(step.network);
    for (const auto& [id, layer] : dense) {
        const std::size_t at = grids.size();
        if (at + 1 >= trialWidths.size()) {
            break;
        }
        grids.push_back(gridOf(step, id, before, layer.weights, trialWidths[at], trialWidths[at + 1]));
        before = &id;
    }
    return grids;
}

std::vector<widgets::MaskRound> maskRounds(const CompressModel& model, int step)
{
    std::vector<widgets::MaskRound> rounds;
    const auto widths = trialWidths(model, step);
    for (const int number : model.branchOf(step)) {
        const auto one = model.step(number);
        widgets::MaskRound round;
        round.label = one->round == 0 ? CompressText::tr("start") : sparsityText(one->sparsity);
        round.layers = weightGrids(*one, widths);
        rounds.push_back(std::move(round));
    }
    return rounds;
}

const FixedFormat* weightFormat(const compression::CompressionStep& step, int layer)
{
    const auto& formats = step.network.quantization.layers;
    return layer >= 0 && layer < static_cast<int>(formats.size())
               ? &std::next(formats.begin(), layer)->value.weights
               : nullptr;
}

const Eigen::MatrixXf* floatWeights(const network::TrainedNetwork& network, int layer)
{
    const auto layers = network::denseLayers(network);
    return layer >= 0 && layer < static_cast<int>(layers.size())
               ? &std::next(layers.begin(), layer)->value->weights
               : nullptr;
}

widgets::LayerWeights layerWeights(const CompressModel& model, int step, int layer)
{
    widgets::LayerWeights weights;
    const auto chosen = model.step(step);
    const FixedFormat* format = chosen ? weightFormat(*chosen, layer) : nullptr;
    if (!format) {
        return weights;
    }
    const auto at = static_cast<std::size_t>(layer);
    auto grids = weightGrids(*chosen, trialWidths(model, step));
    if (at < grids.size()) {
        weights.after = std::move(grids[at].values);
    }
    weights.grid = *format;
    if (const auto network = model.network(chosen->branch.trial)) {
        if (const Eigen::MatrixXf* before = floatWeights(*network, layer)) {
            weights.before.assign(before->data(), before->data() + before->size());
        }
    }
    return weights;
}

std::vector<widgets::PrecisionRow> precisionRows(const CompressModel& model, int trial, int layer,
                                                 double value)
{
    std::vector<widgets::PrecisionRow> rows;
    for (const auto& precision : model.precisions()) {
        FixedFormat format = precision;
        for (const auto& step : model.steps()) {
            const FixedFormat* own = weightFormat(*step, std::max(0, layer));
            if (step->branch.trial == trial && step->round == 0 && step->branch.precision == precision &&
                own) {
                format = *own;
                break;
            }
        }
        const std::int64_t raw = fixedpoint::toRaw(value, format);
        const double half = 0.5 * format.step();
        rows.push_back({format, raw, fixedpoint::toDouble(raw, format),
                        value > format.highest() + half || value < format.lowest() - half,
                        precisionText(precision)});
    }
    return rows;
}

QString changeText(study::Quantity score, double stored)
{
    const bool share = study::info(score).scale == study::Scale::Fraction;
    const double size = std::abs(stored);
    return std::isfinite(stored)
               ? (stored < 0.0 ? QStringLiteral("\u2212") : QStringLiteral("+")) +
                     (share ? widgets::fixedNumber(100.0 * size, 2) : displayNumber(score, size))
               : QStringLiteral("–");
}

QString changeFromTrial(const CompressModel& model, const compression::CompressionStep& step)
{
    const study::Quantity score = model.score();
    const auto change = study::scoreChange(step, model.floatScores(), score);
    const auto before = model.floatScores().find(step.branch.trial);
    if (!change || before == model.floatScores().end()) {
        return {};
    }
    const bool again = model.floatScores().unseen.contains(step.branch.trial);
    const bool points = study::info(score).scale == study::Scale::Fraction;
    const QString text =
        again ? (points ? CompressText::tr(
                              "integers to trial #%1 trained again for compression, as float (%2): %3 points")
                        : CompressText::tr(
                              "integers to trial #%1 trained again for compression, as float (%2): %3"))
              : (points ? CompressText::tr("integers to trial #%1's own network as float (%2): %3 points")
                        : CompressText::tr("integers to trial #%1's own network as float (%2): %3"));
    return text.arg(QString::number(step.branch.trial), shownScore(model, before->second),
                    changeText(score, *change));
}

std::vector<widgets::AccuracyFigure> scoreFigures(const CompressModel& model,
                                                  const compression::CompressionStep& step)
{
    return {{CompressText::tr("unquantized"),
             CompressText::tr("the step's own weights before rounding, pruned, computed in floating point"),
             model.shownScoreOf(step.floatMetrics)},
            {CompressText::tr("fake-quantized"),
             CompressText::tr("rounded weights and activations, computed in floating point"),
             model.shownScoreOf(step.fakeMetrics)},
            {CompressText::tr("integers"),
             CompressText::tr("the same in integers alone, as the hardware computes: the figure that counts"),
             model.shownScoreOf(step.integerMetrics)}};
}

} // namespace snac::studio
