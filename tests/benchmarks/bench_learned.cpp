// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compression towards a size, measured on the simulated jets against uniform precision and against mixed
// precision with iterative pruning, at the same time: integer accuracy (validation rows, which choose, and
// test rows, which steered nothing) over the LUT that the network is priced at, in per cent of the float
// network's at ap_fixed<16,6>.
//   bench_learned [--seeds N] [--first-seed N] [--rows N] [--widths 64,32,32] [--epochs N] [--learned-only]
//   [--precision 8,3] [--targets "lut 20000, 10.5%"] [--input 8,3] [--warm-up N] [--distillation W]
//   [--least-steps N] [--float-epochs N] [--rate R] [--detail]
// Targets in per cent are of the float network's LUT; --least-steps is local_search.min_steps, of which a
// size takes many; --detail tells what the networks are made of. What the help page on compression states:
//   bench_learned --rows 100000 --learned-only --seeds 5 --float-epochs 60 --least-steps 1000
//   --targets "lut 60%, 30%, 15%, 10.5%"
#include "../core/compression/jets_campaign.h"

#include "snac/base/number_text.h"
#include "snac/compression/learned.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/hardware/weight_statistics.h"
#include "snac/network/forward.h"
#include "snac/network/quantization.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <ctime>
#include <string>

using namespace snac;
using namespace snac::compression;

namespace {

struct Settings
{
    int seeds = 2;
    int firstSeed = 1;
    int rows = 100000;
    std::vector<int> widths = {64, 32, 32};
    int epochs = 10;
    bool learnedOnly = false;
    std::string precision = "8,3";
    std::string targets;
    std::string input; ///< precision of the inputs; empty: that of the network
    int warmUp = 10;
    double distillation = 0.0;
    bool detail = false; ///< what the networks are made of
    int leastSteps = 0;  ///< of a stage
    int floatEpochs = 15;
    double rate = 0.001;
    double floatSeconds = 0.0; ///< of the float training, of the processor
};

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// A network that a method made.
struct Point
{
    double share = 0.0; ///< LUT, of the float network's
    double lut = 0.0;
    double validation = 0.0, test = 0.0; ///< lost against float, points
};

class Comparison
{
public:
    Comparison(Campaign& campaign, const Settings& settings)
        : m_campaign(campaign)
        , m_settings(settings)
    {
        const data::Samples& test = campaign.data.test;
        m_floatTest =
            network::evaluate(network::forward(campaign.network, test.inputs), test, campaign.loss).accuracy;
        campaign.options.warmUpEpochs = 0;
        m_floatLut = campaign.run(branchOf("16,6", Method::Uniform), 0).value().cost.lut.value;
        campaign.options = {};
        campaign.options.epochs = settings.epochs;
        std::printf("float: validation %.2f %%, test %.2f %%, %.0f LUT at ap_fixed<16,6>\n",
                    100.0 * campaign.floatAccuracy, 100.0 * m_floatTest, m_floatLut);
    }

    std::vector<Point> learned()
    {
        begin();
        m_campaign.options.targets = parseTargets(targetsInShares()).value();
        m_campaign.options.warmUpEpochs = m_settings.warmUp;
        m_campaign.options.distillation = m_settings.distillation;
        m_campaign.options.minSteps = m_settings.leastSteps;
        m_campaign.options.learningRate = m_settings.rate;
        if (!m_settings.input.empty()) {
            m_campaign.options.inputPrecision = *parsePrecision(m_settings.input);
        }
        RunControl control;
        const Branch branch = branchOf(m_settings.precision.c_str(), Method::Learned);
        const auto steps = runLearned(m_campaign.task(branch, 0, control)).value();
        std::vector<Point> points;
        for (const CompressionStep& step : steps) {
            points.push_back(pointOf(step));
        }
        end("learned", points);
        for (const CompressionStep& step : steps) {
            describe(step);
        }
        return points;
    }

    std::vector<Point> iterative()
    {
        begin();
        m_campaign.options.granularity = training::Granularity::Weight;
        m_campaign.options.bitCost = 1e-6;
        // As many epochs as the training with learned widths has, for one precision.
        m_campaign.options.schedule.sparsities = {0.3, 0.5, 0.6, 0.7, 0.78, 0.85, 0.9, 0.93};
        std::vector<Point> points;
        for (const auto& step :
             m_campaign.runAll(branchOf(m_settings.precision.c_str(), Method::Iterative))) {
            points.push_back(pointOf(*step));
        }
        end("mixed, iterative", points);
        m_campaign.options.granularity = training::Granularity::Uniform;
        m_campaign.options.bitCost = 0.0;
        return points;
    }

    std::vector<Point> uniform()
    {
        begin();
        m_campaign.options.warmUpEpochs = m_settings.epochs * 2; // five precisions: as long in all
        std::vector<Point> points;
        for (const char* precision : {"8,3", "7,3", "6,2", "5,2", "4,1"}) {
            points.push_back(pointOf(m_campaign.run(branchOf(precision, Method::Uniform), 0).value()));
        }
        m_campaign.options.warmUpEpochs = CompressionOptions().warmUpEpochs;
        end("uniform", points);
        return points;
    }

private:
    /// "10.5%" stands for the share of the float network.
    std::string targetsInShares() const
    {
        std::string text;
        std::string word;
        for (const char letter : m_settings.targets + " ") {
            if (letter == ' ' || letter == ',') {
                text += word.ends_with('%')
                            ? std::to_string(static_cast<int>(0.01 * m_floatLut * std::atof(word.c_str())))
                            : word;
                text += letter;
                word.clear();
            } else {
                word += letter;
            }
        }
        return text;
    }

    void describe(const CompressionStep& step) const
    {
        if (!m_settings.detail) {
            return;
        }
        std::printf("%7.0f LUT %3.0f DSP, inputs %d:", step.cost.lut.value, step.cost.dsp.value,
                    step.network.quantization.input.width);
        for (const auto& [id, dense] : network::quantizedDense(step.network)) {
            const network::LayerQuantization& formats = step.network.quantization.layers.at(id);
            long living = 0;
            double digits = 0.0;
            for (const double value : dense.weights.reshaped()) {
                const auto whole = static_cast<std::uint64_t>(std::abs(value) / formats.weights.step());
                living += whole != 0 ? 1 : 0;
                digits += hardware::canonicalDigits(whole);
            }
            std::printf("  %ldx%ld %ld live, %.1f digits, w<%d,%d> a<%d,%d>",
                        static_cast<long>(dense.weights.cols()), static_cast<long>(dense.weights.rows()),
                        living, digits / static_cast<double>(std::max(living, 1L)), formats.weights.width,
                        formats.weights.integer, formats.output.width, formats.output.integer);
        }
        std::printf("\n");
    }

    Branch branchOf(const char* precision, Method method) const
    {
        Branch branch;
        branch.trial = 0;
        branch.precision = *parsePrecision(precision);
        branch.method = method;
        branch.settings = settingsText(m_campaign.options, method);
        return branch;
    }

    Point pointOf(const CompressionStep& step) const
    {
        const double test = fixedpoint::evaluateMetrics(fixedpoint::fromQuantized(step.network).value(),
                                                        m_campaign.data.test, m_campaign.loss)
                                .accuracy;
        return {.share = 100.0 * step.cost.lut.value / m_floatLut,
                .lut = step.cost.lut.value,
                .validation = 100.0 * (m_campaign.floatAccuracy - step.integerMetrics.accuracy),
                .test = 100.0 * (m_floatTest - test)};
    }

    void begin() { m_begin = cpuSeconds(); }

    void end(const char* name, const std::vector<Point>& points) const
    {
        std::printf("%s, %.1f CPU s (plain training %.1f), %zu points:\n    LUT    %%  lost validation  lost "
                    "test (points)\n",
                    name, cpuSeconds() - m_begin, m_settings.floatSeconds, points.size());
        for (const Point& point : points) {
            std::printf("%7.0f %5.1f  %+.2f  %+.2f\n", point.lut, point.share, point.validation, point.test);
        }
        std::fflush(stdout);
    }

    Campaign& m_campaign;
    const Settings& m_settings;
    double m_floatTest = 0.0;
    double m_floatLut = 0.0;
    double m_begin = 0.0;
};

/// The point a user would choose: best on validation within a share of the float network's LUT.
const Point* bestWithin(const std::vector<Point>& points, double share)
{
    const Point* best = nullptr;
    for (const Point& point : points) {
        if (point.share <= share && (!best || point.validation < best->validation)) {
            best = &point;
        }
    }
    return best;
}

/// Mean and standard deviation over the seeds.
struct Spread
{
    double mean = 0.0;
    double deviation = 0.0;
};

Spread spreadOf(const std::vector<double>& values)
{
    const double n = static_cast<double>(values.size());
    Spread spread;
    for (const double value : values) {
        spread.mean += value / n;
    }
    for (const double value : values) {
        spread.deviation += (value - spread.mean) * (value - spread.mean) / std::max(1.0, n - 1.0);
    }
    spread.deviation = std::sqrt(spread.deviation);
    return spread;
}

void tell(const char* name, const std::vector<std::vector<Point>>& seeds)
{
    std::printf("%s, within a share of the float network's LUT\n", name);
    for (const double share : {60.0, 30.0, 15.0, 10.5, 7.0, 5.0, 3.5}) {
        std::vector<double> validation, test, size;
        for (const auto& points : seeds) {
            if (const Point* best = bestWithin(points, share)) {
                validation.push_back(best->validation);
                test.push_back(best->test);
                size.push_back(best->share);
            }
        }
        if (size.size() < seeds.size()) {
            std::printf("  %4.1f %%: not reached by all\n", share);
            continue;
        }
        const Spread lost = spreadOf(test);
        std::printf("  %4.1f %%: lost %+.2f +- %.2f points (validation %+.2f), at %.1f %%\n", share,
                    lost.mean, lost.deviation, spreadOf(validation).mean, spreadOf(size).mean);
    }
}

Settings settingsFrom(int argc, char** argv)
{
    Settings settings;
    for (int i = 1; i < argc; ++i) {
        const auto takes = [&](const char* name) { return !std::strcmp(argv[i], name) && i + 1 < argc; };
        if (takes("--seeds")) {
            settings.seeds = std::atoi(argv[++i]);
        } else if (takes("--first-seed")) {
            settings.firstSeed = std::atoi(argv[++i]);
        } else if (takes("--rows")) {
            settings.rows = std::atoi(argv[++i]);
        } else if (takes("--epochs")) {
            settings.epochs = std::atoi(argv[++i]);
        } else if (takes("--precision")) {
            settings.precision = argv[++i];
        } else if (takes("--targets")) {
            settings.targets = argv[++i];
        } else if (takes("--widths")) {
            settings.widths.clear();
            for (const char* at = argv[++i]; *at != '\0';) {
                char* end = nullptr;
                settings.widths.push_back(static_cast<int>(std::strtol(at, &end, 10)));
                at = *end == ',' ? end + 1 : end + std::strlen(end);
            }
        } else if (takes("--input")) {
            settings.input = argv[++i];
        } else if (takes("--warm-up")) {
            settings.warmUp = std::atoi(argv[++i]);
        } else if (takes("--distillation")) {
            settings.distillation = std::atof(argv[++i]);
        } else if (takes("--least-steps")) {
            settings.leastSteps = std::atoi(argv[++i]);
        } else if (takes("--float-epochs")) {
            settings.floatEpochs = std::atoi(argv[++i]);
        } else if (takes("--rate")) {
            settings.rate = std::atof(argv[++i]);
        } else if (!std::strcmp(argv[i], "--detail")) {
            settings.detail = true;
        } else if (!std::strcmp(argv[i], "--learned-only")) {
            settings.learnedOnly = true;
        }
    }
    return settings;
}

} // namespace

int main(int argc, char** argv)
{
    Settings settings = settingsFrom(argc, argv);
    std::vector<std::vector<Point>> learned, iterative, uniform;
    for (int seed = settings.firstSeed; seed < settings.firstSeed + settings.seeds; ++seed) {
        data::PreparedData jets = Campaign::jets(settings.rows, static_cast<std::uint64_t>(seed));
        const double begin = cpuSeconds();
        Campaign campaign(std::move(jets), settings.widths, settings.floatEpochs,
                          static_cast<std::uint64_t>(seed));
        settings.floatSeconds = cpuSeconds() - begin;
        std::printf("seed %d, ", seed);
        Comparison comparison(campaign, settings);
        learned.push_back(comparison.learned());
        if (!settings.learnedOnly) {
            iterative.push_back(comparison.iterative());
            uniform.push_back(comparison.uniform());
        }
    }
    std::printf(
        "\npoints of accuracy lost against float on test rows, mean and deviation of %zu seeds; points are "
        "chosen on validation rows\n",
        learned.size());
    tell("learned", learned);
    if (!settings.learnedOnly) {
        tell("mixed, iterative", iterative);
        tell("uniform", uniform);
    }
    return 0;
}
