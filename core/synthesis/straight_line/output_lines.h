// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program_builder.h"

namespace snac::synthesis {

/// Argmax or softmax behind the logits, where the network has one; Program::outputs and output follow.
void appendOutputStage(Program& program, ProgramBuilder& builder, const fixedpoint::Network& network);

} // namespace snac::synthesis
