// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/summary.h"

#include <string>
#include <vector>

namespace snac::study {

/// The values of a gene in at most eight groups, in their order: each value where they are so few, else parts
/// of the range that are equally wide (in the logarithm where the range is meant so), or of the list.
class GeneGroups
{
public:
    explicit GeneGroups(const space::Gene& gene);

    /// "64", "64 to 128", "0.001 to 0.01".
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    /// Of a value that the gene may have.
    [[nodiscard]] std::size_t of(double value) const;

private:
    void addList(const space::Domain& domain, std::size_t values);
    void addRange(double low, double high, bool logarithmic, bool whole);

    std::vector<double> m_ends; ///< the first value of each group but the first, rising
    std::vector<std::string> m_names;
};

/// Which values of a gene survive: by generation, then by group, the share of the survivors that have it.
/// Survivors in which the gene does not count are in no group, so shares may add up to less than 1.
struct GeneShares
{
    std::size_t gene = 0; ///< of StudyStart::genes
    std::vector<std::string> groups;
    std::vector<std::vector<double>> byGeneration;
};
/// Of every gene that has a choice. `trials` by number, with gaps allowed; a generation of which a survivor
/// is not known has empty shares.
[[nodiscard]] std::vector<GeneShares> geneShares(const StudySummary& summary);

} // namespace snac::study
