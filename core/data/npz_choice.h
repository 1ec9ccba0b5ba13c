// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "npy.h"
#include "npz.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::data {

/// An array of this name says that the numbers beside it were drawn.
inline constexpr std::string_view simulatedArray = "simulated";

/// Which arrays of an archive are used, and why.
struct NpzChoice
{
    const NpzEntry* inputs = nullptr;
    const NpzEntry* truth = nullptr; ///< null where it is in a file of its own
    std::string inputsWhy;
    std::string truthWhy;
    const NpzEntry* testInputs =
        nullptr;                         ///< of a part that was set apart, beside a part to train on, or null
    const NpzEntry* testTruth = nullptr; ///< set where testInputs is
    std::vector<std::string> leftOut;    ///< the other arrays, each with the reason
};

/// What the user says about it; empty: told by the names.
struct NpzQuestion
{
    std::string inputsKey;
    std::string truthKey;
    bool truthElsewhere = false;         ///< the truth is in a file of its own
    bool testToo = false;                ///< a part that was set apart is wanted as well
    bool refuseUnlike = false;           ///< where it is not like the part to train on
    bool wordsToo = false;               ///< a truth may be words, one a row
    std::vector<std::string> sides = {}; ///< arrays that are neither inputs nor truth
};

/// Names first: x, data, features, inputs, ... are inputs; y, label, target, truth, ... the truth. Groups
/// count as words of the name ("train/x"), but for those that say what a row is ("events/labels"). Arrays of
/// a test or validation part (x_test, val_y) are left out where there are others, or are the test rows where
/// they are asked for: those called test, else those called validation, if both inputs and truth are there
/// (refused, where that is asked for, if they have other inputs or another truth);
/// weights, ids and names of things are never the truth. Only where no name tells, the single matrix is the
/// inputs, and the single vector beside it the truth. All else is refused with the names and shapes of the
/// arrays that may be it. Looks at the headers alone: unpacks a few kilobytes of each array.
[[nodiscard]] Result<NpzChoice> chooseArrays(const std::vector<NpzEntry>& entries,
                                             const NpzQuestion& question, const std::string& file);

} // namespace snac::data
