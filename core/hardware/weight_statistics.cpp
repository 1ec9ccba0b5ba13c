// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weight_statistics.h"

#include "trained_weights.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <mutex>
#include <numbers>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace snac::hardware {

namespace {

/// Finer grids than this change no expectation by more than about a percent, and cost time.
constexpr double finestDeviation = 16384.0;
/// Steps a standard deviation in which the distribution is taken as flat.
constexpr double stepsPerDeviation = 256.0;
constexpr double leastDeviation = 1e-6; ///< of weights that are all zero
constexpr std::size_t mostKept = 1 << 16;
/// Nobody rounds trained weights to so few bits: networks with them are trained in their format, and live.
constexpr int trainedInFormat = 2;

struct Key
{
    int inputs;
    int outputs;
    int width;
    int integer;
    WeightAssumption::Distribution distribution;
    double relativeDeviation;
    double spread; ///< of trained weights: deviation of the log deviations of the neurons
    double sparsity;
    double asleep;  ///< of trained weights: part that L1 has drawn to nearly nothing
    double slumber; ///< and their deviation
    bool operator==(const Key&) const = default;
};

struct KeyHash
{
    std::size_t operator()(const Key& key) const
    {
        std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
        for (const std::uint64_t part :
             {static_cast<std::uint64_t>(key.inputs), static_cast<std::uint64_t>(key.outputs),
              static_cast<std::uint64_t>(key.width), static_cast<std::uint64_t>(key.integer),
              static_cast<std::uint64_t>(key.distribution),
              std::bit_cast<std::uint64_t>(key.relativeDeviation), std::bit_cast<std::uint64_t>(key.spread),
              std::bit_cast<std::uint64_t>(key.sparsity), std::bit_cast<std::uint64_t>(key.asleep),
              std::bit_cast<std::uint64_t>(key.slumber)}) {
            hash = (hash ^ part) * 0xff51afd7ed558ccdULL;
            hash ^= hash >> 33;
        }
        return static_cast<std::size_t>(hash);
    }
};

/// How large the weights of a layer are, in last bits. What does not depend on the magnitude that is asked is
/// computed once: some thousand are asked for a layer.
class Magnitudes
{
public:
    Magnitudes(const Key& key, double deviation)
        : m_key(key)
        , m_deviation(deviation)
    {
        const double far = std::numbers::sqrt3 * key.spread;
        m_root = std::sqrt(2.0 / 3.0 + (std::exp(2.0 * far) + std::exp(-2.0 * far)) / 6.0);
        m_above = std::exp(far);
        m_below = std::exp(-far);
        m_small = std::max(leastDeviation, deviation * key.slumber / key.relativeDeviation);
    }

    /// Probability that the magnitude of a weight stays below `x`.
    [[nodiscard]] double below(double x) const
    {
        switch (m_key.distribution) {
        case WeightAssumption::Distribution::Trained: {
            const double awake = trainedBelow(x);
            return m_key.asleep <= 0.0
                       ? awake
                       : awake + m_key.asleep * (std::erf(x / (m_small * std::numbers::sqrt2)) - awake);
        }
        case WeightAssumption::Distribution::Laplace:
            return -std::expm1(-x * std::numbers::sqrt2 / m_deviation);
        case WeightAssumption::Distribution::Normal:
            return std::erf(x / (m_deviation * std::numbers::sqrt2));
        case WeightAssumption::Distribution::Uniform:
            break;
        }
        return std::min(1.0, x / (m_deviation * std::numbers::sqrt3));
    }

private:
    /// The neurons of a trained layer have deviations of their own, about log-normal: normal weights in three
    /// groups of them (Gauss-Hermite nodes), with the layer's deviation in all.
    [[nodiscard]] double trainedBelow(double x) const
    {
        const double scaled = x * m_root / (m_deviation * std::numbers::sqrt2);
        return (4.0 * std::erf(scaled) + std::erf(scaled * m_above) + std::erf(scaled * m_below)) / 6.0;
    }

    const Key& m_key;
    double m_deviation;
    double m_root = 1.0;
    double m_above = 1.0;
    double m_below = 1.0;
    double m_small = leastDeviation;
};

/// Standard deviation, in last bits, at which rounding leaves half of the weights alive; 0 where it may take
/// what it takes.
double halfAlive(const Key& key)
{
    constexpr double ofNormal = 0.5 / 0.6744897501960817; // quartile of the standard normal distribution
    switch (key.distribution) {
    case WeightAssumption::Distribution::Trained:
        return key.width <= trainedInFormat ? ofNormal : 0.0;
    case WeightAssumption::Distribution::Laplace:
        return 0.5 * std::numbers::sqrt2 / std::numbers::ln2;
    case WeightAssumption::Distribution::Normal:
        return ofNormal;
    case WeightAssumption::Distribution::Uniform:
        break;
    }
    return 1.0 / std::numbers::sqrt3;
}

/// Probability that at least one of `draws` independent weights takes a value of probability `p`.
double seen(double p, int draws)
{
    return p <= 0.0 ? 0.0 : p >= 1.0 ? 1.0 : -std::expm1(draws * std::log1p(-p));
}

/// Constants of both signs whose magnitude lies in [first, end).
struct Constants
{
    double twoDigits = 0.0; ///< counted once: +v and -v share their product
    double multipliers = 0.0;
    double exceptions = 0.0;
    double multiplierDigits = 0.0;
    double twoDigitBits = 0.0;
    double multiplierBits = 0.0;
    double digits = 0.0; ///< of all magnitudes
    double enclosedBits = 0.0;
    double magnitudeBits = 0.0;
};

Constants countConstants(long long first, long long end)
{
    Constants result;
    for (long long v = first; v < end; ++v) {
        const int digits = canonicalDigits(static_cast<std::uint64_t>(v));
        result.digits += digits;
        result.enclosedBits += enclosedBits(static_cast<std::uint64_t>(v));
        result.magnitudeBits += static_cast<double>(std::bit_width(static_cast<std::uint64_t>(v)));
        if (digits == 2) {
            result.twoDigits += 1.0;
            result.twoDigitBits += enclosedBits(static_cast<std::uint64_t>(v));
        } else if (digits > 2) {
            const double signs = (needsMultiplier(v) ? 1.0 : 0.0) + (needsMultiplier(-v) ? 1.0 : 0.0);
            result.multipliers += signs;
            result.exceptions += 2.0 - signs;
            result.multiplierDigits += digits * signs;
            result.multiplierBits += enclosedBits(static_cast<std::uint64_t>(v)) * signs;
        }
    }
    return result;
}

WeightStatistics compute(const Key& key)
{
    const int fraction = key.width - key.integer;
    const double exact =
        std::ldexp(key.relativeDeviation / std::sqrt(static_cast<double>(key.inputs)), fraction);
    const double wanted = std::max({exact, halfAlive(key), leastDeviation});
    const double deviation = std::min(wanted, finestDeviation);
    const double largest = std::max(1.0, (std::ldexp(1.0, key.width - 1) - 1.0) * (deviation / wanted));
    const auto last = static_cast<long long>(std::min(largest, std::ceil(8.0 * deviation) + 1.0));
    const double kept = 1.0 - key.sparsity;

    WeightStatistics result;
    const Magnitudes magnitudes(key, deviation);
    double below = magnitudes.below(0.5);
    result.nonzero = kept * (1.0 - below);
    result.liveInputs = seen(result.nonzero, key.outputs);
    result.liveOutputs = seen(result.nonzero, key.inputs);
    const auto step = std::max(1LL, static_cast<long long>(deviation / stepsPerDeviation));
    double digitSum = 0.0;
    double bitSum = 0.0;
    double twoDigitBits = 0.0;
    double multiplierBits = 0.0;
    for (long long first = 1; first <= last; first += step) {
        const long long end = std::min(first + step, last + 1);
        // The last value collects what saturates.
        const double next = end > last ? 1.0 : magnitudes.below(static_cast<double>(end) - 0.5);
        const double magnitude = kept * (next - below) / static_cast<double>(end - first);
        below = next;
        const Constants constants = countConstants(first, end);
        result.digits += constants.digits * magnitude;
        result.enclosedBits += constants.enclosedBits * magnitude;
        bitSum += constants.magnitudeBits * magnitude;
        if (constants.twoDigits > 0.0) {
            const double any = seen(magnitude, key.outputs);
            result.twoDigitPerInput += constants.twoDigits * any;
            twoDigitBits += constants.twoDigitBits * any;
        }
        if (constants.multipliers + constants.exceptions > 0.0) {
            const double each = seen(0.5 * magnitude, key.outputs);
            result.multipliersPerInput += constants.multipliers * each;
            result.exceptionsPerInput += constants.exceptions * each;
            digitSum += constants.multiplierDigits * each;
            multiplierBits += constants.multiplierBits * each;
        }
    }
    if (result.multipliersPerInput > 0.0) {
        result.multiplierDigits = digitSum / result.multipliersPerInput;
        result.multiplierBits = multiplierBits / result.multipliersPerInput;
    }
    if (result.twoDigitPerInput > 0.0) {
        result.twoDigitBits = twoDigitBits / result.twoDigitPerInput;
    }
    result.magnitudeBits = result.nonzero > 0.0 ? bitSum / result.nonzero : 1.0;
    result.unit = last == 1;
    result.constantBits =
        std::clamp(static_cast<int>(std::ceil(std::log2(3.0 * wanted + 1.0))) + 1, 1, key.width);
    return result;
}

/// Pure functions of their keys, so they may be kept as long as there is room. Threads share what one has
/// computed, and each keeps its own copy: a shared lock a layer would cost a batch on all cores half its
/// speed.
class Cache
{
public:
    const WeightStatistics& get(const Key& key)
    {
        thread_local std::unordered_map<Key, WeightStatistics, KeyHash> own;
        if (const auto found = own.find(key); found != own.end()) {
            return found->second;
        }
        if (own.size() >= mostKept) {
            own.clear();
        }
        return own.emplace(key, shared(key)).first->second;
    }

private:
    WeightStatistics shared(const Key& key)
    {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto found = m_known.find(key); found != m_known.end()) {
                return found->second;
            }
        }
        const WeightStatistics fresh = compute(key);
        const std::unique_lock lock(m_mutex);
        if (m_known.size() >= mostKept) {
            m_known.clear();
        }
        m_known.emplace(key, fresh);
        return fresh;
    }

    std::shared_mutex m_mutex;
    std::unordered_map<Key, WeightStatistics, KeyHash> m_known;
};

} // namespace

int canonicalDigits(std::uint64_t value)
{
    return std::popcount((3 * value) ^ value);
}

bool needsMultiplier(long long constant)
{
    const auto magnitude = static_cast<std::uint64_t>(constant < 0 ? -constant : constant);
    return canonicalDigits(magnitude) >= 3 && constant != 11 && constant != 13;
}

int enclosedBits(std::uint64_t value)
{
    return value == 0 ? 0 : static_cast<int>(std::bit_width(value)) - std::countr_zero(value);
}

namespace {

/// Of each output, the zeros that end all its weights: the scale of a channel, a shift of its sum.
std::vector<int> sharedShifts(std::span<const std::int64_t> values, int outputs)
{
    std::vector<std::uint64_t> bits(static_cast<std::size_t>(outputs), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        bits[i % bits.size()] |= static_cast<std::uint64_t>(std::abs(values[i]));
    }
    std::vector<int> shifts(bits.size(), 0);
    std::ranges::transform(bits, shifts.begin(),
                           [](std::uint64_t all) { return all == 0 ? 0 : std::countr_zero(all); });
    return shifts;
}

} // namespace

WeightStatistics measuredStatistics(std::span<const std::int64_t> values, int inputs, int outputs)
{
    WeightStatistics result;
    result.measured = true;
    const auto columns = static_cast<std::size_t>(outputs);
    const std::vector<int> shifts = sharedShifts(values, outputs);
    std::vector<std::int64_t> row;
    std::vector<int> terms(columns, 0);
    std::uint64_t largest = 0;
    std::uint64_t most = 0; // and the least, without what an output's weights have in common
    std::uint64_t least = ~std::uint64_t{0};
    double bitSum = 0.0;
    double twoDigitBits = 0.0;
    double multiplierBits = 0.0;
    double liveInputs = 0.0;
    double digitSum = 0.0;
    for (std::size_t input = 0; input < static_cast<std::size_t>(inputs); ++input) {
        row.clear();
        for (std::size_t output = 0; output < columns; ++output) {
            const std::int64_t value = values[input * columns + output];
            if (value == 0) {
                continue;
            }
            const auto magnitude = static_cast<std::uint64_t>(value < 0 ? -value : value);
            ++terms[output];
            row.push_back(value);
            result.digits += canonicalDigits(magnitude);
            result.enclosedBits += enclosedBits(magnitude);
            const std::uint64_t own = magnitude >> shifts[output];
            bitSum += static_cast<double>(std::bit_width(magnitude));
            largest = std::max(largest, magnitude);
            most = std::max(most, own);
            least = std::min(least, own);
        }
        result.nonzero += static_cast<double>(row.size());
        liveInputs += row.empty() ? 0.0 : 1.0;
        // Magnitudes first, so that +v and -v stand side by side.
        std::ranges::sort(row, [](std::int64_t a, std::int64_t b) {
            return std::abs(a) != std::abs(b) ? std::abs(a) < std::abs(b) : a < b;
        });
        std::int64_t last = 0;
        for (const std::int64_t value : row) {
            const int digits = canonicalDigits(static_cast<std::uint64_t>(std::abs(value)));
            const int bits = enclosedBits(static_cast<std::uint64_t>(std::abs(value)));
            if (digits == 2 && std::abs(value) != std::abs(last)) {
                result.twoDigitPerInput += 1.0;
                twoDigitBits += bits;
            }
            result.exceptionsPerInput += value != last && digits >= 3 && !needsMultiplier(value) ? 1.0 : 0.0;
            if (value != last && needsMultiplier(value)) {
                result.multipliersPerInput += 1.0;
                digitSum += digits;
                multiplierBits += bits;
            }
            last = value;
        }
    }
    if (result.multipliersPerInput > 0.0) {
        result.multiplierDigits = digitSum / result.multipliersPerInput;
        result.multiplierBits = multiplierBits / result.multipliersPerInput;
    }
    if (result.twoDigitPerInput > 0.0) {
        result.twoDigitBits = twoDigitBits / result.twoDigitPerInput;
    }
    const double all = static_cast<double>(inputs) * outputs;
    result.magnitudeBits = result.nonzero > 0.0 ? bitSum / result.nonzero : 1.0;
    result.unit = most == least;
    const auto live = std::ranges::count_if(terms, [](int count) { return count > 0; });
    result.nonzero /= all;
    result.digits /= all;
    result.enclosedBits /= all;
    result.twoDigitPerInput /= inputs;
    result.multipliersPerInput /= inputs;
    result.exceptionsPerInput /= inputs;
    result.constantBits = static_cast<int>(std::bit_width(largest)) + 1;
    result.longestSum = *std::ranges::max_element(terms);
    result.liveInputs = liveInputs / inputs;
    result.liveOutputs = static_cast<double>(live) / outputs;
    return result;
}

double wideConstants(std::span<const std::int64_t> values, int inputs, int outputs,
                     std::span<const int> widths, int narrowest)
{
    const auto columns = static_cast<std::size_t>(outputs);
    std::vector<std::int64_t> hard;
    double count = 0.0;
    for (std::size_t input = 0; input < static_cast<std::size_t>(inputs); ++input) {
        if (widths[input] < narrowest) {
            continue;
        }
        hard.clear();
        std::ranges::copy_if(values.subspan(input * columns, columns), std::back_inserter(hard),
                             [](std::int64_t value) {
                                 return canonicalDigits(static_cast<std::uint64_t>(std::abs(value))) >= 3;
                             });
        std::ranges::sort(hard);
        const auto same = std::ranges::unique(hard);
        count += static_cast<double>(hard.size() - same.size());
    }
    return count;
}

WeightStatistics weightStatistics(int inputs, int outputs, const Precision& precision,
                                  const WeightAssumption& assumption, const LayerRole& role)
{
    static Cache cache;
    const bool trained = assumption.distribution == WeightAssumption::Distribution::Trained;
    const TrainedWeights expected =
        trained ? trainedWeights(role, assumption) : TrainedWeights{.relativeDeviation = 1.0};
    return cache.get({inputs, outputs, precision.width, precision.integer, assumption.distribution,
                      std::max(assumption.relativeDeviation, 0.0) * expected.relativeDeviation,
                      expected.spread, std::clamp(assumption.sparsity, 0.0, 1.0), expected.asleep,
                      expected.slumber});
}

} // namespace snac::hardware
