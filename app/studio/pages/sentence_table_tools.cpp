// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of tools that fail, of small changes of a network, of jobs of agents, and who runs a study.
#include "sentence_table.h"

#include <QtGlobal>

namespace snac::studio {

namespace {

constexpr const char* ofTools[] = {
    // who runs a study
    QT_TRANSLATE_NOOP("Sentences", "%1 runs this study now"),
    QT_TRANSLATE_NOOP("Sentences", "wait until that has ended, or stop it there, then try again"),
    QT_TRANSLATE_NOOP("Sentences", "%1 (process %2)"),
    QT_TRANSLATE_NOOP("Sentences", "snac in a terminal"),
    QT_TRANSLATE_NOOP("Sentences", "a window of SNAC Studio"),
    QT_TRANSLATE_NOOP("Sentences", "a job of an agent"),
    QT_TRANSLATE_NOOP("Sentences", "another program"),
    // why a tool failed
    QT_TRANSLATE_NOOP("Sentences", "%1. It says: %2"),
    QT_TRANSLATE_NOOP("Sentences", "it says: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the tool has no licence for this part or step. The free edition covers "
                                   "the smaller devices (Zynq-7000, most of Zynq UltraScale+, Artix, "
                                   "Spartan); for others set XILINXD_LICENSE_FILE to your licence"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the installed tool does not have this part: either its name is wrong, or its device family was left "
        "out of the installation (AMD's installer can add it). Choose another board, or install the family"),
    QT_TRANSLATE_NOOP("Sentences",
                      "there was not enough memory for the tool; close other programs, run fewer at the same "
                      "time, or use a smaller or more strongly pruned network"),
    QT_TRANSLATE_NOOP("Sentences", "the disk is full; free some room, or choose a folder on another disk"),
    QT_TRANSLATE_NOOP("Sentences", "the design is too large to be unrolled: choose the strategy Resource or "
                                   "a reuse factor above 1, or prune more"),
    QT_TRANSLATE_NOOP("Sentences", "this version of the tool cannot export in years after 2021 (AMD's record "
                                   "76960, \"Y2K22\"): install its patch, or leave the implementation out"),
    QT_TRANSLATE_NOOP("Sentences", "the tool needs an old library: install the Debian package %1"),
    QT_TRANSLATE_NOOP("Sentences", "a program that the tool starts is missing"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1, which tells a version, had not ended after %2 s: the installation is broken, or a "
                      "script of the same name stands before it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 ended without an error, but made nothing that could be run: its installation is "
                      "broken, or a script of the same name stands before it"),
    QT_TRANSLATE_NOOP("Sentences", "the headers of ap_int and ap_fixed are not found"),
    QT_TRANSLATE_NOOP("Sentences", "its makefiles cannot work in a folder with blanks in its name"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the installed tool does not have the part %1: either its name is wrong, or its device "
                      "family was left out of the installation (AMD's installer can add it)"),
    QT_TRANSLATE_NOOP("Sentences", "choose a board with a device that it has (snac boards lists boards): %1"),
    QT_TRANSLATE_NOOP("Sentences", "choose another board, or install the family"),
    // what small changes would do
    QT_TRANSLATE_NOOP("Sentences", "1 bit less"),
    QT_TRANSLATE_NOOP("Sentences", "1 bit less (%1)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 in each format"),
    QT_TRANSLATE_NOOP("Sentences", "10 % more of the weights zero"),
    QT_TRANSLATE_NOOP("Sentences", "reuse factor doubled"),
    QT_TRANSLATE_NOOP("Sentences", "reuse factor doubled (%1)"),
    QT_TRANSLATE_NOOP("Sentences", "reuse factor doubled (%1 to %2)"),
    QT_TRANSLATE_NOOP("Sentences", "no format has a bit to give"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no bit to give"),
    QT_TRANSLATE_NOOP("Sentences", "every layer has the largest reuse factor that it can be built with"),
    // jobs of agents: what they do, and why they stopped
    QT_TRANSLATE_NOOP("Sentences", "search"),
    QT_TRANSLATE_NOOP("Sentences", "local search"),
    QT_TRANSLATE_NOOP("Sentences", "export"),
    QT_TRANSLATE_NOOP("Sentences", "synthesis"),
    QT_TRANSLATE_NOOP("Sentences", "waits for a job that another server runs in this folder"),
    QT_TRANSLATE_NOOP("Sentences", "cancelled"),
    QT_TRANSLATE_NOOP("Sentences", "cancelled before it began"),
    QT_TRANSLATE_NOOP("Sentences", "cancelled before it went on"),
    QT_TRANSLATE_NOOP("Sentences", "stopped by the machine"),
    QT_TRANSLATE_NOOP("Sentences", "the server ended while it ran"),
    QT_TRANSLATE_NOOP("Sentences", "the server ended before it began"),
    QT_TRANSLATE_NOOP("Sentences", "the server ended before it went on"),
    QT_TRANSLATE_NOOP("Sentences", "it was not begun: %1"),
    QT_TRANSLATE_NOOP("Sentences", "resume_job goes on with it"),
    QT_TRANSLATE_NOOP("Sentences", "resume_job begins it"),
    QT_TRANSLATE_NOOP("Sentences", "resume_job tries again"),
    QT_TRANSLATE_NOOP("Sentences", "once that is mended resume_job goes on with it"),
};

/// Sentences with a word of the core's tables in them: the name of a score or of a state.
constexpr TableWord tableWords[] = {
    {"same candidate as trial %1, which was %2: %3", 2},
    {"no network is better than always answering with the commonest class: the best %1 is %2, that of the "
     "constant answer %3",
     1},
    {"no network is better than always answering with the commoner answer to each label: the best %1 is %2, "
     "that of the constant answer %3",
     1},
    {"no network is better than always answering with the mean of the training targets: the best %1 is %2, "
     "that of the mean %3",
     1},
    {"%1: text, fields separated by %2, %3", 2},
    {"%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5 · HLS C++ %6", 1},
    {"%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5", 1},
    {"%1 on the %2 validation rows of the check: float %3 · integers %4 · HLS C++ %5", 1},
    {"%1 on the %2 validation rows of the check: float %3 · integers %4", 1},
    {"the network tells %1, the data are of the other kind", 1},
    {"names of classes were given for a network whose outputs are %1", 1},
    {"the integer network's %1 of %2 in round %3 is below the floor of %4", 1}};

} // namespace

std::span<const char* const> sentencesOfTools()
{
    return ofTools;
}

std::span<const TableWord> wordsOfTables()
{
    return tableWords;
}

} // namespace snac::studio
