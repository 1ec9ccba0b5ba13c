// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"
#include "snac/data/window.h"
#include "snac/space/candidate.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace snac::study {

/// The columns of the data that a candidate looks at; unset: all.
[[nodiscard]] std::optional<data::WindowColumns> columnsOf(const space::Candidate& candidate);

/// The data of a study as its candidates see them: all inputs, or a window of each trace. A window is copied
/// once for all that use it at the same time, and forgotten when nobody does; all inputs are never copied.
/// Thread-safe.
class WindowedData
{
public:
    /// `all` outlives this and all that of() returns.
    explicit WindowedData(const data::PreparedData& all)
        : m_all(all)
    {
    }
    [[nodiscard]] std::shared_ptr<const data::PreparedData> of(const space::Candidate& candidate);

private:
    const data::PreparedData& m_all;
    std::mutex m_mutex;
    std::map<data::WindowColumns, std::weak_ptr<const data::PreparedData>> m_windows;
};

} // namespace snac::study
