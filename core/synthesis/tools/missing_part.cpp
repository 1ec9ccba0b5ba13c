// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missing_part.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/hardware/part_name.h"
#include "snac/synthesis/report_text.h"

#include <algorithm>

namespace snac::synthesis {

namespace {

constexpr std::size_t shownDevices = 6;

std::size_t commonBeginning(std::string_view a, std::string_view b)
{
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

std::vector<std::string> devicesIn(std::string_view line)
{
    std::vector<std::string> devices;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) {
            devices.emplace_back(line.substr(0, end));
        }
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    std::ranges::sort(devices);
    devices.erase(std::unique(devices.begin(), devices.end()), devices.end());
    return devices;
}

std::string choiceText(std::string_view part, const std::vector<std::string>& devices)
{
    if (devices.empty()) {
        return "choose another board, or install the family";
    }
    std::string text = "choose a board with a device that it has (snac boards lists boards): ";
    const auto near = nearestDevices(part, devices, shownDevices);
    for (std::size_t i = 0; i < near.size(); ++i) {
        text += (i == 0 ? "" : ", ") + printableName(near[i], 40);
    }
    const std::size_t more = devices.size() - near.size();
    return text + (more > 0 ? " and " + counted(static_cast<long long>(more), "other") : std::string());
}

} // namespace

std::vector<std::string> nearestDevices(std::string_view part, const std::vector<std::string>& devices,
                                        std::size_t count)
{
    std::vector<std::string> near = devices;
    const std::string wanted = hardware::deviceOfPart(std::string(part));
    std::ranges::stable_sort(near, std::greater(),
                             [&](const std::string& one) { return commonBeginning(wanted, one); });
    near.resize(std::min(count, near.size()));
    return near;
}

std::string explainMissingPart(std::string_view log)
{
    std::string_view part;
    std::vector<std::string> devices;
    for (const std::string_view line : linesOf(log)) {
        const std::string_view text = trimmed(line);
        if (text.starts_with(noPartMark)) {
            part = trimmed(text.substr(noPartMark.size()));
        } else if (text.starts_with(devicesMark)) {
            devices = devicesIn(text.substr(devicesMark.size()));
        }
    }
    if (part.empty()) {
        return {};
    }
    return "the installed tool does not have the part " + printableName(part, 80) +
           ": either its name is wrong, or its device family was left out of the installation (AMD's "
           "installer "
           "can add it); " +
           choiceText(part, devices);
}

} // namespace snac::synthesis
