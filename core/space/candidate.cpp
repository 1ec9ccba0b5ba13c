// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate.h"

#include "snac/base/number_text.h"

namespace snac::space {

std::string Candidate::networkKey() const
{
    return architecture.key() + "; lr " + numberText(hyper.learningRate) + "; l1 " + numberText(hyper.l1) +
           "; batch " + std::to_string(hyper.batchSize) + (window ? "; " + window->text() : std::string());
}

std::string Candidate::summary() const
{
    return architecture.summary() + (window ? ", " + window->text() : std::string());
}

std::string Candidate::key() const
{
    return hardware.isEmpty() ? networkKey() : networkKey() + "; hardware" + hardware.key();
}

} // namespace snac::space
