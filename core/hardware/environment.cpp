// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment.h"

namespace snac::hardware {

namespace {

void readBoardsOf(Environment& environment)
{
    environment.boardProblems.clear();
    environment.boards = BoardCatalogue::of(environment.folders, &environment.boardProblems);
}

void readResidualsOf(Environment& environment)
{
    const auto shipped = Residual::fromFile(environment.folders.shippedResidual()).value_or(nullptr);
    const auto calibrated = Residual::fromFile(environment.folders.userResidual());
    environment.residualProblem = calibrated ? std::nullopt : std::optional<Error>(calibrated.error());
    environment.residual = calibrated && *calibrated ? *calibrated : shipped;
    environment.shipped = shipped ? shipped : std::make_shared<const Residual>();
}

} // namespace

EnvironmentPtr readEnvironment(const Folders& folders)
{
    auto environment = std::make_shared<Environment>();
    environment->folders = folders;
    readBoardsOf(*environment);
    readResidualsOf(*environment);
    return environment;
}

EnvironmentPtr EnvironmentInUse::now() const
{
    const std::scoped_lock lock(m_mutex);
    return m_now;
}

template<class Change>
void EnvironmentInUse::change(Change edit)
{
    const std::scoped_lock lock(m_mutex);
    auto next = std::make_shared<Environment>(*m_now);
    edit(*next);
    m_now = std::move(next);
}

void EnvironmentInUse::readBoards()
{
    change(readBoardsOf);
}

void EnvironmentInUse::readResidual()
{
    change(readResidualsOf);
}

} // namespace snac::hardware
