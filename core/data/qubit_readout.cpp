// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qubit_readout.h"

#include "fingerprint.h"
#include "window.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace snac::data {

namespace {

using Complex = std::complex<double>;

constexpr std::uint64_t readoutOrderTag = 0x716f7264;
constexpr std::uint64_t shotTag = 0x73686f74;

struct Limit
{
    const char* key;
    double value;
    double low;
    double high;
};

/// Of the window that is drawn.
std::int64_t samplesOf(const DatasetOptions& options)
{
    const std::int64_t rest = std::max<std::int64_t>(1, readoutSamples - options.windowStart);
    const bool toTheEnd =
        options.windowSize == 0 || (options.windowEndsWithTrace && options.windowSize > rest);
    return toTheEnd ? rest : options.windowSize;
}

Result<> checkReadout(const DatasetOptions& options, std::int64_t rows)
{
    const ReadoutOptions& readout = options.readout;
    const Limit limits[] = {{"num_classes", static_cast<double>(readout.states), 2.0, 3.0},
                            {"readout.sample_ns", readout.sampleNs, 0.01, 1000.0},
                            {"readout.delay_ns", readout.delayNs, 0.0, 1e5},
                            {"readout.kappa_mhz", readout.kappaMhz, 0.01, 1000.0},
                            {"readout.chi_mhz", readout.chiMhz, 0.001, 1000.0},
                            {"readout.t1_us", readout.t1Us, 0.01, 1e6},
                            {"readout.mixing", readout.mixing, 0.0, 0.5},
                            {"readout.separation", readout.separation, 0.0, 1e6},
                            {"readout.noise", readout.noise, 0.0, 1e6}};
    for (const Limit& limit : limits) {
        if (!(limit.value >= limit.low && limit.value <= limit.high)) {
            return fail(std::string("dataset.") + limit.key + " is " + numberText(limit.value) +
                        ": it must be between " + numberText(limit.low) + " and " + numberText(limit.high));
        }
    }
    constexpr std::int64_t longest = 100'000;
    if (options.windowStart < 0 || options.windowSize < 0 || options.windowStart > longest ||
        (options.windowSize > longest && !options.windowEndsWithTrace)) {
        return fail("dataset.start_location and dataset.window_size must be between 0 and " +
                    std::to_string(longest) + " samples");
    }
    const std::int64_t size = options.windowSize > 0 ? samplesOf(options) : readoutSamples;
    if (rows < 3 * readout.states || rows > mostReadoutNumbers / (2 * size)) {
        return fail("dataset.rows is " + std::to_string(rows) + ": with windows of " + std::to_string(size) +
                    " samples it must be between " + std::to_string(3 * readout.states) + " and " +
                    std::to_string(mostReadoutNumbers / (2 * size)));
    }
    return {};
}

double perNs(double mhz)
{
    return 2.0 * std::numbers::pi * mhz * 1e-3;
}

/// What the equation of the resonator needs, once a simulation.
class Resonator
{
public:
    explicit Resonator(const ReadoutOptions& options)
    {
        const double half = perNs(options.kappaMhz) / 2.0;
        const double chi = perNs(options.chiMhz);
        const double shifts[] = {chi, -chi, -3.0 * chi};
        for (std::size_t s = 0; s < m_rates.size(); ++s) {
            m_rates[s] = {half, shifts[s]};
            m_steady[s] = Complex(0.0, -1.0) / m_rates[s];
        }
        const double scale = options.separation / std::abs(m_steady[0] - m_steady[1]);
        for (Complex& steady : m_steady) {
            steady *= scale;
        }
    }

    /// The field `ns` after it was `before`, with the qubit in `state`.
    [[nodiscard]] Complex after(Complex before, int state, double ns) const
    {
        const auto s = static_cast<std::size_t>(state);
        return m_steady[s] + (before - m_steady[s]) * std::exp(-m_rates[s] * ns);
    }

    [[nodiscard]] Complex rate(int state) const { return m_rates[static_cast<std::size_t>(state)]; }
    [[nodiscard]] Complex steady(int state) const { return m_steady[static_cast<std::size_t>(state)]; }

private:
    std::array<Complex, 3> m_rates; ///< kappa/2 + i chi_s, in 1/ns
    std::array<Complex, 3> m_steady;
};

/// When the qubit falls, in ns after the start of the pulse.
std::vector<double> drawDecays(const ReadoutOptions& options, int state, Random& random)
{
    std::vector<double> times;
    double now = 0.0;
    for (int s = state; s > 0; --s) {
        now += -std::log(1.0 - random.uniform()) * options.t1Us * 1e3 / s;
        times.push_back(now);
    }
    return times;
}

/// The state that was there when `prepared` was asked for.
int drawState(const ReadoutOptions& options, int prepared, Random& random)
{
    if (!random.chance(options.mixing)) {
        return prepared;
    }
    if (prepared == 0) {
        return 1;
    }
    return prepared + 1 < options.states && random.chance(0.5) ? prepared + 1 : prepared - 1;
}

/// Fields of one shot at the middles of samples 0 to count - 1, step by step: O(count).
void traceOf(const Resonator& resonator, const ReadoutOptions& options, int state,
             const std::vector<double>& decays, std::vector<Complex>& trace)
{
    Complex field = 0.0;
    double now = 0.0; // of the resonator: the trace comes later by the delay
    std::size_t next = 0;
    Complex step = std::exp(-resonator.rate(state) * options.sampleNs);
    bool even = false; // whether the field is one sample ago
    for (std::size_t i = 0; i < trace.size(); ++i) {
        const double at = (static_cast<double>(i) + 0.5) * options.sampleNs - options.delayNs;
        if (at <= 0.0) {
            trace[i] = 0.0;
            continue;
        }
        if (even && !(next < decays.size() && decays[next] < at)) {
            field = resonator.steady(state) + (field - resonator.steady(state)) * step;
        } else {
            while (next < decays.size() && decays[next] < at) {
                field = resonator.after(field, state, decays[next] - now);
                now = decays[next++];
                --state;
            }
            field = resonator.after(field, state, at - now);
            step = std::exp(-resonator.rate(state) * options.sampleNs);
            even = true;
        }
        now = at;
        trace[i] = field;
    }
}

std::string parameterText(const ReadoutOptions& options)
{
    return "kappa/2pi " + numberText(options.kappaMhz) + " MHz, chi/2pi " + numberText(options.chiMhz) +
           " MHz, T1 " + numberText(options.t1Us) + " us, mixing " + numberText(options.mixing) +
           ", separation " + numberText(options.separation) + " and noise " + numberText(options.noise) +
           " a sample of " + numberText(options.sampleNs) + " ns, delay " + numberText(options.delayNs) +
           " ns";
}

DatasetInfo describeReadout(const DatasetOptions& options, std::int64_t rows, std::int64_t size)
{
    DatasetInfo info;
    info.name = options.name;
    info.origin = "simulated: " + groupedText(static_cast<double>(rows)) +
                  " readouts of a transmon drawn with seed " + std::to_string(options.dataSeed) +
                  " (no measured trace among them)";
    info.simulated = true;
    info.inputNames = sampleNames(options.windowStart, size);
    for (int s = 0; s < options.readout.states; ++s) {
        info.classNames.push_back(std::to_string(s));
    }
    info.reading.inputs = windowText(options, size);
    info.reading.notes.push_back("simulated readout: " + parameterText(options.readout));
    return info;
}

} // namespace

Complex readoutField(const ReadoutOptions& options, int state, const std::vector<double>& decays, double ns)
{
    const Resonator resonator(options);
    double at = ns - options.delayNs;
    if (at <= 0.0) {
        return 0.0;
    }
    Complex field = 0.0;
    double now = 0.0;
    for (const double decay : decays) {
        if (decay >= at) {
            break;
        }
        field = resonator.after(field, state--, decay - now);
        now = decay;
    }
    return resonator.after(field, state, at - now);
}

double readoutLimit(const ReadoutOptions& options, std::int64_t start, std::int64_t size)
{
    double squares = 0.0;
    for (std::int64_t i = start; i < start + size; ++i) {
        const double ns = (static_cast<double>(i) + 0.5) * options.sampleNs;
        squares += std::norm(readoutField(options, 1, {}, ns) - readoutField(options, 0, {}, ns));
    }
    const double right = 0.5 * std::erfc(-std::sqrt(squares) / (2.0 * options.noise) / std::numbers::sqrt2);
    return (1.0 - options.mixing) * right + options.mixing * (1.0 - right);
}

Result<Dataset> simulateReadout(const DatasetOptions& options, std::int64_t rows, RunControl& control)
{
    SNAC_CHECK(checkReadout(options, rows));
    const ReadoutOptions& readout = options.readout;
    const std::int64_t size = samplesOf(options);
    if (2 * size > widestReadout) { // said before minutes of drawing, not after
        return fail("dataset.window_size: " + std::to_string(size) + " samples are " +
                    std::to_string(2 * size) + " inputs, and networks take at most " +
                    std::to_string(widestReadout) + ": use at most " + std::to_string(widestReadout / 2));
    }
    const auto start = static_cast<std::size_t>(options.windowStart);
    Dataset dataset;
    dataset.info = describeReadout(options, rows, size);
    dataset.samples.inputs.resize(rows, 2 * size);
    std::vector<int>& labels = dataset.samples.labels;
    for (std::int64_t row = 0; row < rows; ++row) {
        labels.push_back(static_cast<int>(row % readout.states));
    }
    Random::derive(options.dataSeed, {readoutOrderTag}).shuffle(labels);
    const Resonator resonator(readout);
    std::vector<Complex> trace(start + static_cast<std::size_t>(size));
    for (std::int64_t row = 0; row < rows; ++row) {
        if (row % 256 == 0 && !control.waitWhilePaused()) {
            return failCancelled("drawing readouts was cancelled");
        }
        Random random = Random::derive(options.dataSeed, {shotTag, static_cast<std::uint64_t>(row)});
        const int state = drawState(readout, labels[static_cast<std::size_t>(row)], random);
        traceOf(resonator, readout, state, drawDecays(readout, state, random), trace);
        float* out = dataset.samples.inputs.row(row).data();
        for (std::size_t i = 0; i < trace.size(); ++i) {
            // Drawn before the window as well, so that every window sees the same shots.
            const double inPhase = trace[i].real() + readout.noise * random.normal();
            const double quadrature = trace[i].imag() + readout.noise * random.normal();
            if (i >= start) {
                *out++ = static_cast<float>(inPhase);
                *out++ = static_cast<float>(quadrature);
            }
        }
    }
    SNAC_TRY(dataset.info.fingerprint, fingerprintOf(dataset, lookAt(control)));
    return dataset;
}

} // namespace snac::data
