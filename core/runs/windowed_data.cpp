// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowed_data.h"

namespace snac::study {

std::optional<data::WindowColumns> columnsOf(const space::Candidate& candidate)
{
    if (!candidate.window) {
        return std::nullopt;
    }
    return data::WindowColumns{candidate.window->firstColumn(), candidate.window->columns()};
}

std::shared_ptr<const data::PreparedData> WindowedData::of(const space::Candidate& candidate)
{
    const auto columns = columnsOf(candidate);
    if (!columns || *columns == data::WindowColumns{0, m_all.info.inputs()}) {
        return {std::shared_ptr<const data::PreparedData>(), &m_all}; // lent, not owned
    }
    const std::scoped_lock lock(m_mutex);
    std::weak_ptr<const data::PreparedData>& known = m_windows[*columns];
    auto window = known.lock();
    if (!window) {
        window = std::make_shared<const data::PreparedData>(data::windowed(m_all, *columns));
        known = window;
    }
    return window;
}

} // namespace snac::study
