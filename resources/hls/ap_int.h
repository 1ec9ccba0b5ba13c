// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: MIT-0
#ifndef SNAC_AP_INT_H
#define SNAC_AP_INT_H

#include "ap_fixed.h" // ap_int and ap_uint are numbers without bits behind the point

#endif
