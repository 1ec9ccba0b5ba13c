// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board.h"
#include "cost_model_record.h"
#include "folders.h"
#include "residual.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace snac::hardware {

/// What a program works with besides its input: made once when it starts, and passed to what needs it. Plain
/// data that never changes: a new board or calibration makes another one.
struct Environment
{
    Folders folders;
    BoardCatalogue boards;
    std::vector<Error> boardProblems; ///< board files that could not be used
    /// The correction that comes with the program; without its file, one that corrects nothing. Never null.
    std::shared_ptr<const Residual> shipped = std::make_shared<const Residual>();
    /// What corrects estimates: the user's calibration if there is one, else the shipped correction, else
    /// null.
    std::shared_ptr<const Residual> residual;
    /// Why the user's calibration is not in `residual`, though there is one; none if all is well.
    std::optional<Error> residualProblem;

    /// What prices new studies: DenseHlsModel with `residual`, and which one that is.
    [[nodiscard]] DenseHlsModel costModel() const { return {WeightAssumption{}, residual}; }
    [[nodiscard]] CostModelRecord costModelRecord() const { return recordOf(residual); }
};
using EnvironmentPtr = std::shared_ptr<const Environment>;

/// Reads what lies in the folders. What cannot be read is told in the environment.
[[nodiscard]] EnvironmentPtr readEnvironment(const Folders& folders);

/// The environment of a running program, for what begins from now on; what has begun goes on with the one it
/// took. All members may be called from any thread.
class EnvironmentInUse
{
public:
    explicit EnvironmentInUse(EnvironmentPtr environment)
        : m_now(std::move(environment))
    {
    }

    [[nodiscard]] EnvironmentPtr now() const;
    /// The boards, and the correction of the cost model, as they lie in the folders by now.
    void readBoards();
    void readResidual();

private:
    template<class Change>
    void change(Change edit);

    mutable std::mutex m_mutex;
    EnvironmentPtr m_now; ///< never null
};
using EnvironmentInUsePtr = std::shared_ptr<EnvironmentInUse>;

} // namespace snac::hardware
