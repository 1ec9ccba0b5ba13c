// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pruning_schedule.h"
#include "ranking.h"

#include "snac/base/error.h"
#include "snac/base/fixed_format.h"
#include "snac/network/loss.h"
#include "snac/training/format_choice.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::compression {

enum class Method {
    Iterative, ///< each round prunes what the round before left, then trains
    OneShot,   ///< each round prunes the unpruned network at once, then trains as long: for comparison
    Uniform,   ///< quantized at its precision and not pruned: for comparison
    Learned    ///< one training in which each weight learns its width, none included, towards sizes
};

enum class Structure {
    Unstructured, ///< single weights; the network keeps its widths
    Structured    ///< whole neurons; the network becomes narrower
};

/// With which weights the training after a pruning begins.
enum class AfterPruning {
    FineTune, ///< with those it had when it was pruned
    Rewind    ///< with those it had before the first pruning (lottery ticket, Frankle & Carbin 2019)
};

/// "iterative", "one-shot", "uniform", "learned"
[[nodiscard]] std::string_view methodName(Method method);
[[nodiscard]] std::string_view structureName(Structure structure);         ///< "unstructured", "structured"
[[nodiscard]] std::string_view rankingName(Ranking ranking);               ///< "layer", "global", "resource"
[[nodiscard]] std::optional<Method> methodFromName(std::string_view name); ///< also "one_shot", "oneshot"
[[nodiscard]] std::optional<Structure> structureFromName(std::string_view name);
[[nodiscard]] std::optional<Ranking> rankingFromName(std::string_view name); ///< also "layer_wise"

/// A size that a network shall be trained to.
struct SizeTarget
{
    enum class Unit {
        Lut,   ///< LUT of the design; what DSP it takes counts as the LUT the board has for each
        LutPct ///< the same in per cent of the board's LUT
    };
    Unit unit = Unit::Lut;
    double value = 0.0;
    bool operator==(const SizeTarget&) const = default;
};

inline constexpr std::size_t mostTargets = 16;
/// Steps that one training with learned widths may leave.
inline constexpr std::size_t mostLearnedSteps = 32;

/// "20000", "lut 20000, 10000" or "lut_pct 2, 1, lut 5000"; "none" and "": none. A number without a word goes
/// with the word before it, the first one with lut. Errors: other words, no number, one that is not above 0,
/// too many.
[[nodiscard]] Result<std::vector<SizeTarget>> parseTargets(std::string_view text);
/// The same back; "none" where there are none.
[[nodiscard]] std::string targetsText(const std::vector<SizeTarget>& targets);

/// The local search as the study file says it. Every precision, method and structure makes a branch.
struct CompressionOptions
{
    std::vector<FixedFormat> precisions = {{8, 3, true, Rounding::Rnd, Overflow::Sat},
                                           {6, 2, true, Rounding::Rnd, Overflow::Sat},
                                           {4, 1, true, Rounding::Rnd, Overflow::Sat}};
    std::vector<Method> methods = {Method::Iterative};
    std::vector<Structure> structures = {Structure::Unstructured};
    /// Of the network's inputs and of its logits, whatever the precision of a branch is; unset: that of the
    /// branch, but for inputs that a branch of few bits chooses (input_word.h).
    std::optional<FixedFormat> inputPrecision = {};
    bool choosesInputs = true; ///< without inputPrecision
    std::optional<FixedFormat> outputPrecision = {};
    std::optional<FixedFormat> activationPrecision = {}; ///< the same of what hidden layers hand on
    training::Scales scales = training::Scales::Layer;   ///< of uniform weights
    PruningSchedule schedule = classicSchedule();
    std::vector<SizeTarget> targets = {}; ///< of Method::Learned; none: a sweep of sizes, see targetsOf()
    Ranking ranking = Ranking::Resource;
    AfterPruning after = AfterPruning::FineTune;
    int warmUpEpochs = 10;  ///< quantization-aware training before the first pruning; 0: none
    int epochs = 10;        ///< after each pruning; 0: none
    int warmUpMinSteps = 0; ///< at least so many gradient steps, unless there are no epochs at all
    int minSteps = 0;       ///< the same after each pruning
    double learningRate = 0.001;
    bool scaleTargets = true; ///< see training::QuantizedTrainingJob; off for studies of the first rules
    std::optional<training::Ranges> ranges = {}; ///< unset: see rangesFor()
    training::Granularity granularity = training::Granularity::Uniform;
    double bitCost = 0.0; ///< mixed precision: weight of the bits in the loss
    int tableBits = 10;
    double distillation = 0.0; ///< weight of the float network's answers in the loss, 0 (none) to 1
    double temperature = 2.0;
    double accuracyFloor = 0.0; ///< a branch ends below it (integer accuracy, validation); 0: never
};

/// Errors: what cannot be done and the nearest that can: no precision, one of 1 bit or of more than 24, a
/// schedule that goes down or reaches 1, negative epochs, and so on.
[[nodiscard]] Result<> check(const CompressionOptions& options);
/// One precision of them.
[[nodiscard]] Result<> checkPrecision(const FixedFormat& precision);

/// "ap_fixed<8,3>", "(8,3)", "8,3" or "<8,3>"; casts round to nearest and saturate unless the text says
/// otherwise ("ap_fixed<8,3,AP_TRN,AP_WRAP>"). Errors: not such a text, out of range.
[[nodiscard]] Result<FixedFormat> parsePrecision(std::string_view text);
/// The same back: the modes are written only where they differ from those of parsePrecision().
[[nodiscard]] std::string precisionName(const FixedFormat& precision);

/// The integer bits of a step: as the options say, else as written for classes (better on every set that was
/// measured, at less LUT) and calibrated for a regression, whose targets have units and need a range.
[[nodiscard]] training::Ranges rangesFor(const CompressionOptions& options, network::Loss loss);

/// All that a branch's steps depend on beside trial, precision, method and structure, as one line of text:
/// equal exactly for options that give equal steps. The accuracy floor is not part of it, and the targets are
/// only where the method trains to them.
[[nodiscard]] std::string settingsText(const CompressionOptions& options, Method method = Method::Iterative);

/// Whether branches of the method go on from round to round of the schedule.
[[nodiscard]] constexpr bool hasRounds(Method method)
{
    return method == Method::Iterative || method == Method::OneShot;
}

/// Branches of one network, and the steps that they leave; of a training with learned widths at most.
struct PlannedWork
{
    int branches = 0;
    int steps = 0;
    bool exact = true; ///< no branch may leave fewer
};
[[nodiscard]] PlannedWork plannedWork(const CompressionOptions& options);

} // namespace snac::compression
