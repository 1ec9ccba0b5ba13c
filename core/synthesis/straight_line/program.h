// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dsp_products.h"

#include "snac/base/fixed_format.h"
#include "snac/fixedpoint/network.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The network as one list of operations on integers, each used only by later ones: what the interpreter, the
/// adder counter and the RTL writers read. The idea of such a list with an exact interval for each value is
/// that of distributed-arithmetic compilers (Sun et al., arXiv 2507.04535).
namespace snac::synthesis {

enum class ValueKind {
    Input,     ///< a feature
    Constant,  ///< range.low
    Add,       ///< left * 2^leftShift + right * 2^rightShift
    Subtract,  ///< left * 2^leftShift - right * 2^rightShift
    Negate,    ///< -left
    Scale,     ///< left, read on another grid: nothing in hardware
    Relu,      ///< left, or 0 where it is negative
    LeakyRelu, ///< left * 2^leftShift, or left * 2^rightShift where it is negative
    HardTanh,  ///< left, held between -2^rightShift and 2^rightShift
    Cast,      ///< left on the grid of its own fraction, cast to `format`
    Lookup,    ///< entry of `table` at left
    Greater,   ///< 1 where left > right, else 0
    Select,    ///< right where condition is 1, else left
    Multiply,  ///< left * right: of softmax, and, by a constant, of a DSP block
    PartialSum ///< entry `partial` of Program::partials: products that a multiplier makes in turns
};

[[nodiscard]] std::string_view valueKindName(ValueKind kind);

/// One integer that is computed. What it stands for is raw * 2^-fraction.
struct ProgramValue
{
    ValueKind kind = ValueKind::Input;
    int left = -1; ///< operands: earlier values
    int right = -1;
    int condition = -1;
    int leftShift = 0;
    int rightShift = 0;
    int table = -1;             ///< of Program::tables
    int partial = -1;           ///< of Program::partials
    FixedFormat format;         ///< of a cast
    fixedpoint::RawRange range; ///< no input leads out of it; one value: a Constant
    int fraction = 0;           ///< of additions within a layer: as if the weights were integers
    int layer = -1;             ///< of layersOf(); -1: inputs; number of layers: the output stage
    int neuron = -1;            ///< output of the layer it was first needed for
    int depth = 0;              ///< additions and comparisons in a row, from the inputs
};

struct ProgramTable
{
    int layer = 0;
    std::string name;     ///< letters: "tanh", "exp", "inverse"
    FixedFormat argument; ///< entries from its lowest value up
    std::vector<std::int64_t> entries;
};

/// A weight times a value of an earlier layer.
struct TurnProduct
{
    int operand = -1; ///< value of the program
    std::int64_t weight = 0;
};

/// What one multiplier adds up for one unit, a product a cycle.
struct PartialSum
{
    int layer = 0;
    int multiplier = 0; ///< of the layer, from 0
    int first = 0;      ///< turn of the first product
    std::vector<TurnProduct> products;
};

struct Program
{
    int inputs = 0; ///< the first values
    int layers = 0; ///< with weights
    FixedFormat input;
    std::vector<ProgramValue> values;
    std::vector<ProgramTable> tables;
    /// Of layers whose multipliers work in turns: by layer, multiplier and turn. A multiplier's begin at turn
    /// 0 and follow each other without a gap.
    std::vector<PartialSum> partials;
    std::vector<int> turns; ///< by layer with weights: cycles that its multipliers take; 1: it has none
    std::vector<std::vector<int>> layerOutputs; ///< by layer with weights, then by unit: the value
    std::vector<int> outputs;                   ///< values: outputs of the last layer or of the output stage
    FixedFormat output;                         ///< of all outputs; a class number: unsigned integers
    /// Where DSP blocks were asked for: those that turns and softmax left to products of layers, and the
    /// products that a block could have made.
    int dspLeft = 0;
    int dspCandidates = 0;

    [[nodiscard]] const ProgramValue& value(int number) const
    {
        return values[static_cast<std::size_t>(number)];
    }
};

/// Bits of the narrowest integer that holds every value: unsigned where none is negative.
[[nodiscard]] int valueWidth(const ProgramValue& value);
[[nodiscard]] inline bool isSignedValue(const ProgramValue& value)
{
    return value.range.low < 0;
}
/// Bits of the carry chain of an addition, subtraction or negation; 0 for other kinds.
[[nodiscard]] int carryBits(const ProgramValue& value, const Program& program);

/// The list of a network that was checked (fixedpoint::check). Dead parts are left out; constants are folded;
/// where it is exact, roundings become part of the biases. `reuse`, by layer: above 1, the products of so
/// many weights take turns on one multiplier; empty: 1. `multipliers`: of the other layers without an
/// accumulator of their own, the first ones first, of what turns and softmax leave of the blocks. Errors name
/// the layer: more than 62 bits; turns in one with an accumulator of its own.
[[nodiscard]] Result<Program> straightLine(const fixedpoint::Network& network,
                                           const AdderOptions& options = {},
                                           const std::vector<int>& reuse = {},
                                           MultiplierRule multipliers = {});

/// What the list gives for raw inputs, rows are samples: the same integers as
/// fixedpoint::evaluateReference(). `layers` receives the outputs of every layer with weights. O(rows x
/// values).
[[nodiscard]] fixedpoint::RawMatrix evaluate(const Program& program, const fixedpoint::RawMatrix& inputs,
                                             std::vector<fixedpoint::RawMatrix>* layers = nullptr);

/// Of one layer, or of a whole program.
struct ProgramCounts
{
    int adders = 0;             ///< additions, subtractions, negations
    std::int64_t adderBits = 0; ///< bits of their carry chains: the LUTs of ripple-carry adders
    int comparisons = 0;
    int selections = 0;
    int roundings = 0; ///< casts that may add 1
    int clippings = 0; ///< casts and activations that may clip
    int lookups = 0;
    int multiplications = 0; ///< multipliers
    int depth = 0;           ///< additions and comparisons in a row; of a layer: within it
};

[[nodiscard]] ProgramCounts countsOf(const Program& program);
/// By layer with weights, then the output stage if there is one.
[[nodiscard]] std::vector<ProgramCounts> countsByLayer(const Program& program);

} // namespace snac::synthesis
