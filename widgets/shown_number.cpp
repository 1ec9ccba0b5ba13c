// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_number.h"

#include "snac/base/number_text.h"

namespace snac::widgets {

QString fixedNumber(double value, int decimals)
{
    return QString::fromStdString(fixedText(value, decimals));
}

QString significantNumber(double value, int digits)
{
    return QString::fromStdString(significantText(value, digits));
}

QString wholeNumbers(QString html)
{
    return html.replace(QChar(0x202f), QChar(QChar::Nbsp));
}

} // namespace snac::widgets
