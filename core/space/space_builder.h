// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search_space.h"

namespace snac::space {

/// Turns options into settings, genes and slots; one use each. Private to the room.
class SpaceBuilder
{
public:
    SpaceBuilder(SpaceOptions options, int inputs, int outputs);
    [[nodiscard]] Result<SearchSpace> build();

private:
    Result<> checkOutputs();
    /// Bounds the work before anything is built: a few bytes of a study file can ask for any number of
    /// weights.
    [[nodiscard]] Result<> checkParameters() const;
    Result<> addLayers();
    Result<> addBlocks();
    Result<> addSnacMlp();
    Result<> addTraining();
    Result<> addWindow();
    Result<> addHardware();
    Result<> checkSnacLists();
    void addSlot(const std::string& width, const std::string& activation, const std::string& norm,
                 const std::string& label, SearchSpace::Slot slot, const std::optional<Condition>& condition);
    std::size_t add(std::string name, std::string label, Domain domain,
                    std::optional<Condition> condition = {});
    /// Settings that depend on a list or count: which of its values are at least `needs`.
    [[nodiscard]] std::optional<Condition> atLeast(std::size_t parameter, int needs) const;
    void makeGenes();

    SearchSpace m_space;
    Domain m_widths, m_activations, m_norms; ///< of the SNAC-Pack forms
};

} // namespace snac::space
