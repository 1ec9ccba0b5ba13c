// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// list_table_texts FILE: writes the texts of the core's tables for lupdate.
#include "snac/studio/pages/table_texts.h"

#include <QFile>

int main(int argc, char** argv)
{
    QFile file(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QByteArray text = snac::studio::tableTextsSource().toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? 0 : 1;
}
