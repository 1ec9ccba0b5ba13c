// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tools say when they fail, and what it means. Numbers in brackets are message numbers of AMD's tools.
#include "missing_part.h"
#include "tool_support.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"
#include "snac/synthesis/report_text.h"

#include <array>

namespace snac::synthesis {

namespace {

struct KnownMessage
{
    std::string_view says;
    std::string_view means;
};

constexpr std::string_view licenceMeans =
    "the tool has no licence for this part or step. The free edition covers the smaller devices (Zynq-7000, "
    "most of Zynq UltraScale+, Artix, Spartan); for others set XILINXD_LICENSE_FILE to your licence";
constexpr std::string_view partMeans =
    "the installed tool does not have this part: either its name is wrong, or its device family was left out "
    "of the installation (AMD's installer can add it). Choose another board, or install the family";
constexpr std::string_view memoryMeans =
    "there was not enough memory for the tool; close other programs, run "
    "fewer at the same time, or use a smaller or more strongly pruned network";
constexpr std::string_view diskMeans = "the disk is full; free some room, or choose a folder on another disk";
constexpr std::string_view unrollMeans =
    "the design is too large to be unrolled: choose the strategy Resource or "
    "a reuse factor above 1, or prune more";

constexpr std::array messages{
    KnownMessage{"[Common 17-345]", licenceMeans},
    KnownMessage{"[Common 17-301]", licenceMeans},
    KnownMessage{"License checkout failed", licenceMeans},
    KnownMessage{"valid license was not found", licenceMeans},
    KnownMessage{"Could not find license", licenceMeans},
    KnownMessage{"[Coretcl 2-106]", partMeans},
    KnownMessage{"[Common 17-69] Command failed: Part", partMeans},
    KnownMessage{"[HLS 200-1023]", partMeans},
    KnownMessage{"Specified part could not be found", partMeans},
    KnownMessage{"is not installed", partMeans},
    KnownMessage{"is not a valid part", partMeans},
    KnownMessage{"Invalid part name", partMeans},
    KnownMessage{"std::bad_alloc", memoryMeans},
    KnownMessage{"Cannot allocate memory", memoryMeans},
    KnownMessage{"ut of memory", memoryMeans},
    KnownMessage{"virtual memory exhausted", memoryMeans},
    KnownMessage{"No space left on device", diskMeans},
    KnownMessage{"Disk quota exceeded", diskMeans},
    KnownMessage{"[XFORM 203-504]", unrollMeans},
    KnownMessage{"[XFORM 203-103]", unrollMeans},
    KnownMessage{"[HLS 200-1715]", unrollMeans},
    KnownMessage{"Array size exceeds", unrollMeans},
    KnownMessage{
        "bad lexical cast",
        "this version of the tool cannot export in years after 2021 (AMD's record 76960, \"Y2K22\"): "
        "install its patch, or leave the implementation out"},
    KnownMessage{"libtinfo.so.5", "the tool needs an old library: install the Debian package libtinfo5"},
    KnownMessage{"libncurses.so.5", "the tool needs an old library: install the Debian package libncurses5"},
    KnownMessage{"command not found", "a program that the tool starts is missing"},
    KnownMessage{"ap_int.h: No such file", "the headers of ap_int and ap_fixed are not found"},
    KnownMessage{"ap_fixed.h: No such file", "the headers of ap_int and ap_fixed are not found"},
    KnownMessage{"GNU Make cannot build in directories containing spaces",
                 "its makefiles cannot work in a folder with blanks in its name"},
};

/// A line in which a tool calls something an error: "ERROR: [...]", "%Error: ...", "x.cpp:3:1: error: ...".
bool isErrorLine(std::string_view line)
{
    const std::string small = lowerCase(line.substr(0, 400));
    return small.starts_with("error:") || small.starts_with("%error") || small.contains(" error: ") ||
           small.starts_with("fatal error") || small.contains("*** ") || small.contains(": syntax error") ||
           small.starts_with("critical warning: [common 17");
}

} // namespace

std::string explainLog(std::string_view log)
{
    std::string_view means;
    std::string_view quoted;
    for (const std::string_view line : linesOf(log)) {
        if (means.empty()) {
            for (const KnownMessage& known : messages) {
                if (line.contains(known.says)) {
                    means = known.means;
                    quoted = line;
                    break;
                }
            }
        }
        if (quoted.empty() && isErrorLine(trimmed(line))) {
            quoted = line;
        }
    }
    std::string text = explainMissingPart(log);
    text = text.empty() ? std::string(means) : text;
    if (!quoted.empty()) {
        text += (text.empty() ? "it says: " : ". It says: ") + printableName(trimmed(quoted), 240);
    }
    return text;
}

} // namespace snac::synthesis
