// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amd.h"
#include "open_tools.h"
#include "tool.h"

#include "snac/base/nearest_name.h"

#include <algorithm>

namespace snac::synthesis {

std::span<const Tool> tools()
{
    static const std::vector<Tool> table{yosysTool(),     verilatorTool(), icarusTool(),   ghdlTool(),
                                         cppTool(),       vitisHlsTool(),  vitisRunTool(), vitisCompiler(),
                                         vivadoHlsTool(), vivadoTool()};
    return table;
}

Result<const Tool*> findTool(std::string_view key)
{
    const auto found = std::ranges::find(tools(), key, &Tool::key);
    if (found != tools().end()) {
        return &*found;
    }
    std::vector<std::string> keys;
    for (const Tool& tool : tools()) {
        keys.emplace_back(tool.key);
    }
    const auto nearest = closestName(key, keys);
    return fail("there is no tool '" + std::string(key) + "'" +
                (nearest ? "; did you mean " + *nearest + "?" : "; there is " + joinNames(keys)));
}

} // namespace snac::synthesis
