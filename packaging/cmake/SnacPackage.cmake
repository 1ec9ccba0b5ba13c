# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `cpack -G DEB` puts into the Debian package; packaging/deb.sh calls it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME snac-studio)
set(CPACK_PACKAGE_VENDOR "SNAC Studio developers")
set(CPACK_PACKAGE_CONTACT "SNAC Studio developers <developers@snac-studio.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
    "Searches small neural networks for FPGAs with NSGA-II, shows the search live in objective space, and
compresses a chosen network with quantization-aware training and pruning. Hardware cost is estimated
without a synthesis run. Contains the window (snac-studio) and the terminal program (snac).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_VERSION "${PROJECT_VERSION}")
if(SNAC_REVISION)
    string(APPEND CPACK_DEBIAN_PACKAGE_VERSION "+git${SNAC_REVISION}")
endif()
# The libraries that are linked are found by dpkg-shlibdeps; these are opened while the programs run: the driver of study
# files, the plug-ins of the display and of the icons, a linear algebra that is fast and safe in threads, and a font.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins, libopenblas0-pthread, fonts-dejavu-core | fonts-freefont-ttf")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk") # the window in Chinese
include(CPack)

install(FILES ${CMAKE_SOURCE_DIR}/packaging/copyright ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${CMAKE_SOURCE_DIR}/README.md
    DESTINATION share/doc/snac-studio)
