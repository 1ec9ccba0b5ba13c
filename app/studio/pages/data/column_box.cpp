// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace snac::studio {

void makeColumnBox(QComboBox* box, const QString& nothing)
{
    box->setEditable(true); // several names, and those of files whose columns are not known
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(nothing);
    box->lineEdit()->setPlaceholderText(nothing);
    box->clearEditText();
    const auto clearNothing = [box](int row) {
        if (row == 0) {
            box->clearEditText();
        }
    };
    // Chosen from the list again, the row is no other one and its text is written all the same.
    QObject::connect(box, &QComboBox::currentIndexChanged, box, clearNothing);
    QObject::connect(box, &QComboBox::activated, box, clearNothing);
}

void fillColumnBox(QComboBox* box, const QStringList& names)
{
    QStringList before;
    for (int i = 1; i < box->count(); ++i) {
        before << box->itemText(i);
    }
    if (before == names) {
        return; // the list may be open
    }
    const QSignalBlocker quiet(box);
    const QString chosen = columnOf(box);
    while (box->count() > 1) {
        box->removeItem(box->count() - 1);
    }
    box->addItems(names);
    box->setCurrentIndex(chosen.isEmpty() ? 0 : static_cast<int>(names.indexOf(chosen)) + 1);
    box->setEditText(chosen);
}

void clearColumnBox(QComboBox* box)
{
    const QSignalBlocker quiet(box);
    while (box->count() > 1) {
        box->removeItem(box->count() - 1);
    }
    box->setCurrentIndex(0);
    box->clearEditText();
}

QString columnOf(const QComboBox* box)
{
    const QString text = box->currentText().trimmed();
    const bool isColumn = box->count() > 1 && box->currentIndex() > 0 &&
                          box->currentText() == box->itemText(box->currentIndex());
    return text == box->itemText(0) && !isColumn ? QString() : text;
}

} // namespace snac::studio
