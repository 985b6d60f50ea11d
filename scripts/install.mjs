// Installs the packages of the lock file, and nothing else: a layer of an image that lasts as long as the list does.
import { installPackages } from './prepare.mjs'

installPackages()
