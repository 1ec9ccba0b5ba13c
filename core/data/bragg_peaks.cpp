// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bragg_peaks.h"

#include "bragg_fit.h"
#include "fingerprint.h"
#include "pictures.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace snac::data {

namespace {

constexpr std::uint64_t peakTag = 0x6272616767; // apart from the streams of other simulations
constexpr std::size_t fittedRows = 500;

/// Clears what is not joined, side by side or by a corner, to the brightest pixel.
void keepPeakAlone(std::vector<double>& pixels, int side)
{
    const auto brightest = std::ranges::max_element(pixels) - pixels.begin();
    std::vector<bool> kept(pixels.size(), false);
    std::vector<std::ptrdiff_t> open{brightest};
    kept[static_cast<std::size_t>(brightest)] = true;
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        const auto row = static_cast<int>(at) / side;
        const auto column = static_cast<int>(at) % side;
        for (int r = std::max(row - 1, 0); r <= std::min(row + 1, side - 1); ++r) {
            for (int c = std::max(column - 1, 0); c <= std::min(column + 1, side - 1); ++c) {
                const auto next = static_cast<std::size_t>(r * side + c);
                if (!kept[next] && pixels[next] > 0.0) {
                    kept[next] = true;
                    open.push_back(static_cast<std::ptrdiff_t>(next));
                }
            }
        }
    }
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixels[i] = kept[i] ? pixels[i] : 0.0;
    }
}

BraggPeak drawPeak(const PeakOptions& options, Random& random)
{
    BraggPeak peak;
    const double middle = options.side / 2; // a pixel; the peak lies between it and the next
    peak.x = middle + static_cast<double>(random.integer(-options.shift, options.shift)) + random.uniform();
    peak.y = middle + static_cast<double>(random.integer(-options.shift, options.shift)) + random.uniform();
    peak.widthX = random.uniform(options.leastWidth, options.mostWidth);
    peak.widthY = random.uniform(options.leastWidth, options.mostWidth);
    peak.angle = random.uniform(0.0, std::numbers::pi);
    peak.mixing = random.uniform();
    peak.height = std::exp(random.uniform(std::log(options.leastCounts), std::log(options.mostCounts)));
    return peak;
}

/// Photons to a patch of 0..1; false where nothing is left above the threshold.
bool drawPatch(const PeakOptions& options, const BraggPeak& peak, Random& random, float* to)
{
    const double background = random.uniform(0.0, options.background);
    std::vector<double> pixels;
    for (int row = 0; row < options.side; ++row) {
        for (int column = 0; column < options.side; ++column) {
            const double photons = drawPoisson(background + peak.at(column, row), random) - background;
            pixels.push_back(photons < options.threshold ? 0.0 : std::max(photons, 0.0));
        }
    }
    const double most = std::ranges::max(pixels);
    if (most <= 0.0) {
        return false;
    }
    keepPeakAlone(pixels, options.side);
    const double least = std::ranges::min(pixels);
    const double range = most > least ? most - least : 1.0;
    for (const double pixel : pixels) {
        *to++ = static_cast<float>((pixel - least) / range);
    }
    return true;
}

Result<> checkPeaks(const PeakOptions& options, std::int64_t rows)
{
    const auto wrong = [](const char* key, double value, const std::string& rule) {
        return fail("dataset.peaks." + std::string(key) + " is " + numberText(value) + ": it must be " +
                    rule);
    };
    if (options.side < 5 || options.side > 32) {
        return wrong("side", options.side, "between 5 and 32");
    }
    if (options.shift < 0 || 2 * (options.shift + 1) >= options.side) {
        return wrong("shift", options.shift, "0 or more, and leave the peak inside the patch");
    }
    if (!(options.leastWidth >= 0.5 && options.mostWidth >= options.leastWidth &&
          options.mostWidth <= 32.0)) {
        return wrong("most_width", options.mostWidth,
                     "least_width (" + numberText(options.leastWidth) +
                         ", 0.5 at least) or more, 32 at most");
    }
    if (!(options.leastCounts >= 1.0 && options.mostCounts >= options.leastCounts &&
          options.mostCounts <= 1e6)) {
        return wrong("most_counts", options.mostCounts,
                     "least_counts (" + numberText(options.leastCounts) +
                         ", 1 at least) or more, 1e6 at most");
    }
    if (!(options.background >= 0.0 && options.background <= 1e6)) {
        return wrong("background", options.background, "between 0 and 1e6");
    }
    if (!(options.threshold >= 0.0 && options.threshold < options.leastCounts)) {
        return wrong("threshold", options.threshold, "0 or more, and below least_counts");
    }
    if (rows < 30 || rows > mostPeaks) {
        return fail("dataset.rows is " + std::to_string(rows) + ": it must be between 30 and " +
                    std::to_string(mostPeaks));
    }
    return {};
}

DatasetInfo describePeaks(const DatasetOptions& options, std::int64_t rows)
{
    const PeakOptions& peaks = options.peaks;
    DatasetInfo info;
    info.name = options.name;
    info.origin = "simulated: " + groupedText(static_cast<double>(rows)) + " Bragg peaks with seed " +
                  std::to_string(options.dataSeed);
    info.simulated = true;
    info.task = TaskKind::Regression;
    info.inputNames = pixelNames(peaks.side, peaks.side);
    info.targetNames = {"x", "y"};
    const std::string side = std::to_string(peaks.side);
    info.reading.inputs = side + " x " + side + " pixels of 0 to 1, background taken off";
    info.reading.truth = "the middle of each peak, in pixels";
    info.reading.notes.push_back("simulated Bragg peaks: pseudo-Voigt of " + numberText(peaks.leastWidth) +
                                 " to " + numberText(peaks.mostWidth) + " pixels, " +
                                 numberText(peaks.leastCounts) + " to " + numberText(peaks.mostCounts) +
                                 " photons high, background up to " + numberText(peaks.background) +
                                 ", threshold " + numberText(peaks.threshold) + ", Poisson noise");
    return info;
}

} // namespace

double BraggPeak::at(double column, double row) const
{
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const double u = ((column - x) * c + (row - y) * s) / widthX;
    const double v = ((row - y) * c - (column - x) * s) / widthY;
    const double q = 4.0 * (u * u + v * v);
    return height * (mixing / (1.0 + q) + (1.0 - mixing) * std::exp(-std::numbers::ln2 * q));
}

double drawPoisson(double mean, Random& random)
{
    if (mean < 10.0) {
        const double limit = std::exp(-std::max(mean, 0.0));
        double count = 0.0;
        for (double product = random.uniform(); product > limit; product *= random.uniform()) {
            count += 1.0;
        }
        return count;
    }
    const double b = 0.931 + 2.53 * std::sqrt(mean);
    const double a = -0.059 + 0.02483 * b;
    const double inverse = 1.1239 + 1.1328 / (b - 3.4);
    const double quick = 0.9277 - 3.6224 / (b - 2.0);
    const double logMean = std::log(mean);
    while (true) {
        const double u = random.uniform() - 0.5;
        const double v = random.uniform();
        const double us = 0.5 - std::abs(u);
        const double count = std::floor((2.0 * a / us + b) * u + mean + 0.43);
        if (us >= 0.07 && v <= quick) {
            return count;
        }
        if (count < 0.0 || (us < 0.013 && v > us)) {
            continue;
        }
        int sign = 0; // ::lgamma would write it into a global
        if (std::log(v * inverse / (a / (us * us) + b)) <=
            count * logMean - mean - ::lgamma_r(count + 1.0, &sign)) {
            return count;
        }
    }
}

Result<Dataset> simulateBraggPeaks(const DatasetOptions& options, std::int64_t rows, RunControl& control)
{
    SNAC_CHECK(checkPeaks(options.peaks, rows));
    const int side = options.peaks.side;
    Dataset dataset;
    dataset.info = describePeaks(options, rows);
    dataset.fullScale = 1.0F;
    dataset.image = {side, side};
    dataset.samples.inputs.resize(rows, static_cast<Eigen::Index>(side) * side);
    dataset.samples.targets.resize(rows, 2);
    for (std::int64_t row = 0; row < rows; ++row) {
        if (row % 256 == 0 && !control.waitWhilePaused()) {
            return failCancelled("drawing Bragg peaks was cancelled");
        }
        Random random = Random::derive(options.dataSeed, {peakTag, static_cast<std::uint64_t>(row)});
        BraggPeak peak;
        do { // the threshold lies below the least height, so hardly any is lost in it
            peak = drawPeak(options.peaks, random);
        } while (!drawPatch(options.peaks, peak, random, dataset.samples.inputs.row(row).data()));
        dataset.samples.targets(row, 0) = static_cast<float>(peak.x);
        dataset.samples.targets(row, 1) = static_cast<float>(peak.y);
    }
    const FitDistances fit = fitDistances(dataset, fittedRows, control);
    dataset.info.reading.notes.push_back(
        "baseline: a least-squares fit of a pseudo-Voigt function to " + std::to_string(fit.rows) +
        " of these patches finds the middle within " + fixedText(fit.mean, 3) + " pixels on the mean, " +
        fixedText(fit.median, 3) + " for half of them and " + fixedText(fit.most95, 3) + " for 95 %");
    SNAC_TRY(dataset.info.fingerprint, fingerprintOf(dataset, lookAt(control)));
    return dataset;
}

} // namespace snac::data
