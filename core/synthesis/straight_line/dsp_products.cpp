// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dsp_products.h"

#include "program_builder.h"
#include "signed_digits.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace snac::synthesis {

using fixedpoint::RawRange;

namespace {

constexpr int dspWideBits = 25; // of the multiplier of a DSP48E1; a DSP48E2 has 27
constexpr int dspNarrowBits = 18;
constexpr int leastProductBits = 9; // of narrower ones, Yosys makes LUTs
constexpr int widestDsp = 27;       // of a DSP48E2: what is wider takes several
constexpr int balanceSteps = 4;

std::int64_t oddPartOf(std::int64_t weight)
{
    const std::int64_t magnitude = std::abs(weight);
    return magnitude >> std::countr_zero(static_cast<std::uint64_t>(magnitude));
}

int signedBits(const RawRange& range)
{
    return fixedpoint::bitsFor(range.low, range.high, true);
}

bool fitsDsp(int a, int b)
{
    return std::max(a, b) <= dspWideBits && std::min(a, b) <= dspNarrowBits && a + b >= leastProductBits;
}

/// What a number of products comes to.
class Trials
{
public:
    Trials(const MatrixProblem& problem, const MultiplierRule& rule, const AdderOptions& options)
        : m_problem(problem)
        , m_rule(rule)
        , m_options(options)
        , m_products(productsForDsp(problem))
    {
        m_options.luckyTries = 0;
        m_most = std::min(static_cast<int>(m_products.size()), std::max(rule.most, 0));
    }

    std::vector<DspProduct> best()
    {
        attempt(0);
        for (const int number : numbersByDigits()) {
            attempt(number);
        }
        if (m_rule.kind == Multipliers::Auto) {
            balance();
        }
        const auto least = std::ranges::min_element(
            m_costs, {}, [](const auto& entry) { return std::pair(entry.second, entry.first); });
        const int count = least == m_costs.end() ? 0 : least->first;
        return {m_products.begin(), m_products.begin() + count};
    }

private:
    /// Where the digits of the weights become fewer.
    [[nodiscard]] std::vector<int> numbersByDigits() const
    {
        std::vector<int> numbers;
        for (int i = 1; i <= m_most; ++i) {
            const bool last = i == m_most;
            if (last || digitCount(m_products[static_cast<std::size_t>(i)].weight) !=
                            digitCount(m_products[static_cast<std::size_t>(i - 1)].weight)) {
                numbers.push_back(i);
            }
        }
        return numbers;
    }

    std::optional<double> bitsWith(int number)
    {
        const std::span<const DspProduct> products(m_products.data(), static_cast<std::size_t>(number));
        const auto network = adderNetworkFor(withProducts(m_problem, products), m_options);
        return network ? std::optional(static_cast<double>(carryBits(*network))) : std::nullopt;
    }

    /// Whether carry chains are still the larger share of the board.
    bool attempt(int number)
    {
        const auto bits = bitsWith(number);
        if (!bits) {
            return false;
        }
        const double blocks = m_rule.kind == Multipliers::Auto ? number * m_rule.lutsPerDsp : 0.0;
        m_costs.try_emplace(number, std::max(*bits, blocks));
        return *bits > blocks;
    }

    /// The number at which both shares are about the same.
    void balance()
    {
        int low = 0;
        int high = m_most;
        for (int step = 0; step < balanceSteps && high - low > 1; ++step) {
            const int middle = low + (high - low) / 2;
            (attempt(middle) ? low : high) = middle;
        }
    }

    const MatrixProblem& m_problem;
    const MultiplierRule& m_rule;
    AdderOptions m_options;
    std::vector<DspProduct> m_products;
    int m_most = 0;
    std::map<int, double> m_costs; ///< by number of products
};

} // namespace

int dspBlocks(int leftBits, int rightBits)
{
    if (leftBits + rightBits < leastProductBits) {
        return 0;
    }
    // A block takes a sign, of which there is one.
    const auto blocks = [](int bits, int most) { return std::max(1, (bits + most - 3) / (most - 1)); };
    return blocks(std::max(leftBits, rightBits), widestDsp) *
           blocks(std::min(leftBits, rightBits), dspNarrowBits);
}

std::vector<DspProduct> productsForDsp(const MatrixProblem& problem)
{
    std::map<DspProduct, std::tuple<int, int>> worth; // digits, bits
    for (int output = 0; output < problem.outputs; ++output) {
        for (int input = 0; input < problem.inputs; ++input) {
            const std::int64_t entry = problem.entry(output, input);
            if (entry == 0) {
                continue;
            }
            const std::int64_t weight = oddPartOf(entry);
            const int valueBits = signedBits(problem.ranges[static_cast<std::size_t>(input)]);
            const int weightBits = fixedpoint::bitsFor(weight, weight, true);
            if (weight > 1 && fitsDsp(valueBits, weightBits)) {
                worth.try_emplace({input, weight}, digitCount(weight), valueBits + weightBits);
            }
        }
    }
    std::vector<DspProduct> products;
    for (const auto& [product, ignored] : worth) {
        products.push_back(product);
    }
    std::ranges::stable_sort(
        products, [&](const DspProduct& a, const DspProduct& b) { return worth.at(a) > worth.at(b); });
    return products;
}

MatrixProblem withProducts(const MatrixProblem& problem, std::span<const DspProduct> products)
{
    MatrixProblem result = problem;
    std::map<DspProduct, int> columns;
    for (const DspProduct& product : products) {
        columns.emplace(product, result.inputs++);
        const RawRange& of = problem.ranges[static_cast<std::size_t>(product.input)];
        result.ranges.push_back({of.low * product.weight, of.high * product.weight});
    }
    result.entries.assign(static_cast<std::size_t>(result.outputs) * static_cast<std::size_t>(result.inputs),
                          0);
    for (int output = 0; output < problem.outputs; ++output) {
        for (int input = 0; input < problem.inputs; ++input) {
            const std::int64_t entry = problem.entry(output, input);
            const std::int64_t weight = entry == 0 ? 1 : oddPartOf(entry);
            const auto found = columns.find({input, weight});
            const int column = found == columns.end() ? input : found->second;
            result.entries[static_cast<std::size_t>(output) * static_cast<std::size_t>(result.inputs) +
                           static_cast<std::size_t>(column)] =
                found == columns.end() ? entry : entry / weight;
        }
    }
    return result;
}

std::vector<DspProduct> chosenProducts(const MatrixProblem& problem, const MultiplierRule& rule,
                                       const AdderOptions& options)
{
    if (rule.kind == Multipliers::Adders || rule.lutsPerDsp <= 0.0 || rule.most <= 0) {
        return {};
    }
    return Trials(problem, rule, options).best();
}

void appendProducts(ProgramBuilder& builder, int layer, std::span<const DspProduct> products,
                    std::vector<int>& operands)
{
    constexpr int noNeuron = -1;
    builder.setPlace(layer, noNeuron);
    for (const DspProduct& product : products) {
        const int operand = operands[static_cast<std::size_t>(product.input)];
        operands.push_back(builder.multiply(operand, builder.constant(product.weight, 0)));
    }
}

} // namespace snac::synthesis
