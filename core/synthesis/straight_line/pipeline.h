// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <cstdint>
#include <vector>

namespace snac::synthesis {

/// The values of one layer, or of the output stage, with the stage of the pipeline that computes each.
struct PipelineModule
{
    int layer = 0;            ///< of layersOf(); number of layers: the output stage
    std::vector<int> inputs;  ///< values of earlier modules that it uses, each once; none is constant
    std::vector<int> values;  ///< its own, in order
    std::vector<int> outputs; ///< what the next module takes, or the outputs of the program; each once
    int stages = 0;           ///< registers between its inputs and its outputs
};

/// When everything is computed. A value of stage s is computed from what registers hold after s clock edges
/// (0: from the inputs of its module); one that is used at a later stage waits in registers.
struct Pipeline
{
    std::vector<PipelineModule> modules; ///< one for each layer, and for the output stage if there is one
    std::vector<int> stage;              ///< by value: within its module
    std::vector<double> ready;           ///< by value: ns after the clock edge
    int latency = 1;                     ///< clock edges from inputs to registered outputs
    int interval = 1;                    ///< cycles between inputs: the most turns of a layer
    std::int64_t registerBits = 0;       ///< that hold values, the registered outputs included
    double longestNs = 0.0;              ///< of the path that the delay model thinks is the longest
};

/// ns that the logic of a value takes, on UltraScale+ of speed grade -2: carry chains by their length, tables
/// by their size, LUTs with their wires. An estimate for placing registers, no timing closure.
[[nodiscard]] double logicNs(const ProgramValue& value, const Program& program);

/// By value of the program: how many registers in a row it needs within a module; 0 for those that are not
/// there. O(values).
[[nodiscard]] std::vector<int> waitsIn(const PipelineModule& module, const Program& program,
                                       const std::vector<int>& stage);

/// Registers where the logic of a clock period ends: every value as early as possible, then later where that
/// saves registers. The outputs of a layer leave it at the same stage. Requires a clock above 0.
/// O(values x passes).
[[nodiscard]] Pipeline pipelineFor(const Program& program, double clockNs);

} // namespace snac::synthesis
