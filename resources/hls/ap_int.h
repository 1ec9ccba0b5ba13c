// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SNAC_AP_INT_H
#define SNAC_AP_INT_H

#include "ap_fixed.h" // ap_int and ap_uint are numbers without bits behind the point

#endif
