// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/examples.h"
#include "snac/widgets/plots/example_view.h"

namespace snac::studio {

/// Rows of a data set as pictures, curves or points; empties the view where they are none of these.
void showExamples(widgets::ExampleView& view, const data::DataExamples& examples,
                  const data::DatasetInfo& info);

} // namespace snac::studio
