// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <map>
#include <utility>

namespace snac::synthesis {

/// Appends values to a program: folds constants, works out ranges and depths, leaves out what does nothing.
/// Every function returns the number of the value.
class ProgramBuilder
{
public:
    explicit ProgramBuilder(Program& program)
        : m_program(program)
    {
    }

    /// What is appended from now on belongs there.
    void setPlace(int layer, int neuron)
    {
        m_layer = layer;
        m_neuron = neuron;
    }

    int constant(std::int64_t raw, int fraction);
    /// left * 2^leftShift +- right * 2^rightShift, with the range where the caller knows a narrower one.
    int add(const Addition& addition, const fixedpoint::RawRange* range = nullptr);
    int negate(int value);
    int scale(int value, int fraction);
    int activate(int value, const fixedpoint::Cast& cast);
    int cast(int value, const FixedFormat& to);
    int lookUp(int value, int table, int fraction);
    int greater(int left, int right);
    int select(int condition, int otherwise, int then);
    int multiply(int left, int right);
    /// The entry of Program::partials; on the grid of `fraction`.
    int partialSum(int partial, int fraction);

    [[nodiscard]] const ProgramValue& at(int number) const { return m_program.value(number); }
    [[nodiscard]] bool isConstant(int number) const { return at(number).range.low == at(number).range.high; }
    /// A value beyond 62 bits was appended: the program is of no use.
    [[nodiscard]] bool tooWide() const { return m_tooWide; }

private:
    int append(ProgramValue value, int cost);

    Program& m_program;
    int m_layer = -1;
    int m_neuron = -1;
    bool m_tooWide = false;
    std::map<std::pair<std::int64_t, int>, int> m_constants; ///< of this layer, by raw integer and fraction
    int m_constantsLayer = -1;
};

/// Leaves out what no output needs; inputs stay.
void dropUnused(Program& program);

} // namespace snac::synthesis
