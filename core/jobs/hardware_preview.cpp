// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware_preview.h"

#include "snac/synthesis/before_run.h"
#include "snac/synthesis/writer.h"

namespace snac::jobs {

Result<Preview> preview(const PreviewRequest& request, const hardware::Environment& environment,
                        RunControl& control)
{
    SNAC_TRY(const synthesis::Tool* const tool,
             synthesis::findTool(toolKey(request.tool, synthesis::ToolPlaces::standard(), control)));
    SNAC_TRY(const auto point, designOf(request.point, environment, control));
    const auto rtl =
        synthesis::isRtl(tool->takes) ? synthesis::rtlFigures(point.design) : Result<synthesis::RtlFigures>();
    return Preview{.name = point.design.name,
                   .estimate = study::pointEstimate(point.estimate, point.design.clockNs, true),
                   .rtl = rtl ? rtl->cost : std::nullopt,
                   .board = point.design.board,
                   .warnings = synthesis::beforeRun(point.design, *tool, rtl),
                   .notes = point.notes};
}

Result<InstalledTools> installedTools()
{
    InstalledTools result;
    const synthesis::ToolPlaces places = synthesis::ToolPlaces::standard();
    for (const std::string& key : synthesisTools()) {
        SNAC_TRY(const synthesis::Tool* const tool, synthesis::findTool(key));
        ToolState state{.key = key,
                        .label = std::string(tool->label),
                        .form = std::string(tool->takes),
                        .version = {},
                        .problem = {},
                        .stages = {}};
        for (const synthesis::ToolStage& stage : tool->stages) {
            state.stages.emplace_back(stage.key, stage.label);
        }
        if (const auto found = synthesis::probeTool(*tool, places)) {
            state.version = found->version;
        } else {
            state.problem = found.error().message;
        }
        result.tools.push_back(std::move(state));
    }
    return result;
}

} // namespace snac::jobs
